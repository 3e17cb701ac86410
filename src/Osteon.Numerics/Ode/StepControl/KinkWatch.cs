using System.Collections.Immutable;

namespace Osteon.Numerics.Ode.StepControl;

/// <summary>Decides for one person whether a step went too far beyond a kink, by the rules of <see cref="KinkControl"/>.</summary>
internal sealed class KinkWatch(PlainSystem system, ImmutableArray<StateDeclaration> states, IntegratorOptions options)
{
    private readonly double[] held = new double[states.Length];
    private readonly double[] followed = new double[states.Length];
    private int cuts;
    private int crossings;

    /// <summary>The longest the next step may be so as to end just beyond a kink; infinite where none was crossed.</summary>
    public double Cut { get; private set; } = double.PositiveInfinity;

    /// <summary>Notes that a step missed its tolerance; one that gave no number frees the kinks.</summary>
    public void Rejected(double error)
    {
        Cut = double.PositiveInfinity;
        if (!(error <= double.MaxValue))
            system.Board.IsFree = true;
    }

    /// <summary>Forgets what was before an event.</summary>
    public void Forget() => (Cut, cuts) = (double.PositiveInfinity, 0);

    /// <summary>Whether a step that met its tolerance must be taken again, no longer than <see cref="Cut"/>.</summary>
    public bool MustCut(double t, double[] y, double taken, double reached, double[] end)
    {
        Cut = double.PositiveInfinity;
        var board = system.Board;
        if (board.Kinks == 0 || board.IsFree)
            return false;
        system.Change(t, y, held);
        Span<double> before = stackalloc double[board.Kinks];
        for (var kink = 0; kink < before.Length; kink++)
            before[kink] = board.Difference(kink);
        system.Change(reached, end, held);
        double beyond = 0;
        Span<bool> sides = stackalloc bool[board.Kinks];
        for (var kink = 0; kink < before.Length; kink++)
        {
            sides[kink] = board.IsHeldFirst(kink);
            var sign = sides[kink] ? 1 : -1;
            var (from, to) = (Math.Max(sign * before[kink], 0), sign * board.Difference(kink));
            if (to < 0)
                beyond = Math.Max(beyond, to / (to - from));
        }
        if (!(beyond > 0))
        {
            cuts = 0;
            return false;
        }
        board.SettleKinks();
        system.Change(reached, end, followed);
        for (var kink = 0; kink < sides.Length; kink++)
            board.Hold(kink, sides[kink]);
        var effect = Effect(taken * beyond / 2, end);
        if (effect > KinkControl.Matters && cuts < KinkControl.MostCuts)
        {
            cuts++;
            Cut = taken * Math.Max(KinkControl.PartKept(beyond, effect), KinkControl.ShortestPart);
            return true;
        }
        cuts = 0;
        board.IsFree = ++crossings > KinkControl.MostCrossings(options.Rtol);
        return false;
    }

    private double Effect(double lasted, double[] end)
    {
        double sum = 0;
        for (var i = 0; i < end.Length; i++)
        {
            var part = (followed[i] - held[i]) * lasted / (options.Atol(states[i].Scale) + options.Rtol * Math.Abs(end[i]));
            sum += part * part;
        }
        return Math.Sqrt(sum / end.Length);
    }
}
