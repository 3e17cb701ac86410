namespace Osteon.Numerics.Scalars;

/// <summary>
/// A scalar whose jumps and kinks stay as they were at the beginning of a step. A method of order p needs a smooth right-hand side within its step,
/// so every <see cref="IScalar{T}.Switch"/>, Max and Min is held, its guard noted, and the integrator decides between steps.
/// </summary>
/// <remarks>An equation cannot branch, so it meets its jumps and kinks in the same order every time: a counter names them.</remarks>
internal readonly struct Held<T>(T inner) : IScalar<Held<T>> where T : struct, IScalar<T>, IValued<T>
{
    public T Inner { get; } = inner;

    public static implicit operator Held<T>(double value) => new(value);

    public static Held<T> operator +(Held<T> left, Held<T> right) => new(left.Inner + right.Inner);

    public static Held<T> operator -(Held<T> left, Held<T> right) => new(left.Inner - right.Inner);

    public static Held<T> operator *(Held<T> left, Held<T> right) => new(left.Inner * right.Inner);

    public static Held<T> operator /(Held<T> left, Held<T> right) => new(left.Inner / right.Inner);

    public static Held<T> operator -(Held<T> value) => new(-value.Inner);

    public static Held<T> Exp(Held<T> value) => new(T.Exp(value.Inner));

    public static Held<T> Log(Held<T> value) => new(T.Log(value.Inner));

    public static Held<T> Pow(Held<T> value, Held<T> exponent) => new(T.Pow(value.Inner, exponent.Inner));

    public static Held<T> Tanh(Held<T> value) => new(T.Tanh(value.Inner));

    public static Held<T> Max(Held<T> left, Held<T> right) => Switchboard.Present.IsFirst(T.ValueOf(left.Inner) - T.ValueOf(right.Inner)) ? left : right;

    public static Held<T> Min(Held<T> left, Held<T> right) => Switchboard.Present.IsFirst(T.ValueOf(left.Inner) - T.ValueOf(right.Inner)) ? right : left;

    public static Held<T> Switch(Held<T> guard, Held<T> threshold, Held<T> below, Held<T> above)
        => Switchboard.Present.IsAbove(T.ValueOf(guard.Inner), T.ValueOf(threshold.Inner)) ? above : below;
}

/// <summary>The modes of all jumps and kinks of one run, and their guards as last evaluated.</summary>
internal sealed class Switchboard
{
    [ThreadStatic]
    private static Switchboard? present;

    private readonly List<bool> above = [];
    private readonly List<double> guards = [];
    private readonly List<double> magnitudes = [];
    private readonly List<bool> first = [];
    private readonly List<double> differences = [];
    private int next;
    private int nextKink;

    /// <summary>The board of the evaluation now running on this thread.</summary>
    public static Switchboard Present => present ?? throw new InvalidOperationException("A held scalar was evaluated outside an integration.");

    /// <summary>How many jumps the equations have.</summary>
    public int Count => above.Count;

    /// <summary>How many kinks the equations have.</summary>
    public int Kinks => first.Count;

    /// <summary>Whether kinks follow their differences, held no more.</summary>
    public bool IsFree { get; set; }

    /// <summary>First − second operand of kink <paramref name="kink"/> as last evaluated.</summary>
    public double Difference(int kink) => differences[kink];

    /// <summary>Whether kink <paramref name="kink"/> is held on the side where its first operand is the greater.</summary>
    public bool IsHeldFirst(int kink) => first[kink];

    /// <summary>Guard − threshold of jump <paramref name="jump"/> as last evaluated; above zero means above.</summary>
    public double Guard(int jump) => guards[jump];

    /// <summary>The size of guard and threshold as last evaluated, to judge what is a small overshoot.</summary>
    public double Magnitude(int jump) => magnitudes[jump];

    /// <summary>Whether jump <paramref name="jump"/> is held above its threshold.</summary>
    public bool IsHeldAbove(int jump) => above[jump];

    /// <summary>Begins one evaluation on this thread.</summary>
    public void Begin()
    {
        (next, nextKink) = (0, 0);
        present = this;
    }

    /// <summary>Takes every mode from its guard as last evaluated.</summary>
    public void Settle()
    {
        for (var jump = 0; jump < Count; jump++)
            above[jump] = guards[jump] > 0;
        SettleKinks();
    }

    /// <summary>Takes every kink's side from its difference as last evaluated.</summary>
    public void SettleKinks()
    {
        for (var kink = 0; kink < Kinks; kink++)
            first[kink] = differences[kink] > 0;
    }

    /// <summary>Holds kink <paramref name="kink"/> on a side.</summary>
    public void Hold(int kink, bool isFirst) => first[kink] = isFirst;

    /// <summary>Notes the difference and answers with the held side; a kink met for the first time takes the side of its difference.</summary>
    public bool IsFirst(double difference)
    {
        var kink = nextKink++;
        if (kink == first.Count)
        {
            first.Add(difference > 0);
            differences.Add(0);
        }
        differences[kink] = difference;
        return IsFree ? difference > 0 : first[kink];
    }

    /// <summary>Notes the guard and answers with the held mode; a jump met for the first time takes the mode of its guard.</summary>
    public bool IsAbove(double guard, double threshold)
    {
        var jump = next++;
        if (jump == above.Count)
        {
            above.Add(guard > threshold);
            guards.Add(0);
            magnitudes.Add(0);
        }
        guards[jump] = guard - threshold;
        magnitudes[jump] = Math.Max(Math.Abs(guard), Math.Abs(threshold));
        return above[jump];
    }
}
