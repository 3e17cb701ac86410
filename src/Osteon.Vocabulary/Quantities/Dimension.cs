namespace Osteon.Vocabulary.Quantities;

/// <summary>What a unit measures, as powers of mass, amount of substance, length, time, and an arbitrary unit of effect (IU).</summary>
/// <param name="Mass">Power of mass.</param>
/// <param name="Amount">Power of amount of substance.</param>
/// <param name="Length">Power of length; a volume is 3.</param>
/// <param name="Time">Power of time.</param>
/// <param name="International">Power of the international unit.</param>
/// <param name="Assay">Power of a unit that only its assay defines (AU, Agatston).</param>
public readonly record struct Dimension(int Mass, int Amount, int Length, int Time, int International, int Assay)
{
    /// <summary>A pure number.</summary>
    public static Dimension None => default;

    /// <summary>Both, multiplied <paramref name="power"/> times.</summary>
    public Dimension Times(Dimension other, int power = 1) => new(
        Mass + power * other.Mass, Amount + power * other.Amount, Length + power * other.Length,
        Time + power * other.Time, International + power * other.International, Assay + power * other.Assay);
}
