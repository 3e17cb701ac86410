using System.Globalization;

namespace Osteon.Vocabulary.Quantities;

/// <summary>A number with its unit.</summary>
/// <param name="Value">The number; always finite.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    /// <summary>
    /// The same quantity in another unit. Mass and amount turn into each other by the substance's molar mass, international units
    /// and mass by the substance's definition of the unit.
    /// </summary>
    /// <param name="target">The unit wanted.</param>
    /// <param name="substance">What is measured; null where only units of the same dimension may meet.</param>
    /// <returns>The number in <paramref name="target"/>; null where the two cannot be converted.</returns>
    public double? In(Unit target, Substance? substance = null)
    {
        (double Factor, Dimension Dimension) from = AsMass(Unit, substance), to = AsMass(target, substance);
        if (from.Dimension != to.Dimension)
            return null;
        double value = Unit.Code == target.Code ? Value : Value * (from.Factor / to.Factor);
        return double.IsFinite(value) ? value : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Value.ToString("0.######", CultureInfo.InvariantCulture)} {Unit.Display}".TrimEnd();

    // Amounts and international units become masses, so that all three can be compared.
    private static (double Factor, Dimension Dimension) AsMass(Unit unit, Substance? substance)
    {
        (double factor, Dimension dimension) = (unit.Factor, unit.Dimension);
        if (substance?.GramsPerMole is double mole && dimension.Amount != 0)
        {
            factor *= Math.Pow(mole, dimension.Amount);
            dimension = dimension with { Mass = dimension.Mass + dimension.Amount, Amount = 0 };
        }
        if (substance?.InternationalUnitsPerMicrogram is double perMicrogram && dimension.International != 0)
        {
            factor *= Math.Pow(1e-6 / perMicrogram, dimension.International);
            dimension = dimension with { Mass = dimension.Mass + dimension.International, International = 0 };
        }
        return (factor, dimension);
    }
}
