using Osteon.Body.Parameters;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Physiology;

/// <summary>How much of an intake the gut takes up: more with fat, less than in proportion for large doses of MK-4.</summary>
/// <remarks>
/// What is computed is the equivalent of the same form taken with the reference meal, because the potencies were fitted to trials that
/// gave it with a meal. Fat follows the MK-4 study of [uematsu-1996]: <c>f = f0 + (1 − f0) F^h / (F^h + F50^h)</c>, over its value at the reference meal;
/// that it holds for the other forms is assumed. A single intake of MK-4 saturates: <c>dose / (1 + dose / D)</c>, so 3 × 15 mg is not 45 mg.
/// </remarks>
public sealed class Meals
{
    private readonly double _fatless, _half, _steepness, _reference, _saturation, _food;

    /// <summary>From the rows <c>vitamin_k.meal_…</c>.</summary>
    public Meals(ParameterSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        _fatless = sheet["vitamin_k.meal_fatless_share"];
        _half = sheet["vitamin_k.meal_half_fat"];
        _steepness = sheet["vitamin_k.meal_fat_steepness"];
        _reference = sheet["vitamin_k.meal_reference_fat"];
        _saturation = sheet["vitamin_k.menaquinone4_saturation"] * 1000;
        _food = sheet["vitamin_k.dietary_phylloquinone_bioavailability"];
    }

    /// <summary>Fat of the meal that a dose is taken with when nothing is known, g.</summary>
    public double ReferenceFatGrams => _reference;

    /// <summary>Absorption with this much fat relative to the reference meal.</summary>
    /// <param name="fatGrams">Fat in the meal, g; zero on an empty stomach.</param>
    public double FatFactor(double fatGrams) => fatGrams >= 0
        ? Share(fatGrams) / Share(_reference)
        : throw new ArgumentOutOfRangeException(nameof(fatGrams), fatGrams, "Fat is zero or more grams.");

    /// <summary>What an intake adds to the gut's pool, µg.</summary>
    /// <param name="form">A form of vitamin K.</param>
    /// <param name="micrograms">The dose taken at once, µg.</param>
    /// <param name="fatGrams">Fat in the meal, g.</param>
    public double Absorbed(Nutrient form, double micrograms, double fatGrams)
    {
        if (!form.IsVitaminK())
            throw new ArgumentOutOfRangeException(nameof(form), form, "Only forms of vitamin K have a pool here.");
        if (!(micrograms >= 0))
            throw new ArgumentOutOfRangeException(nameof(micrograms), micrograms, "A dose is zero or more.");
        double saturated = form == Nutrient.Menaquinone4 ? micrograms / (1 + micrograms / _saturation) : micrograms;
        return saturated * FatFactor(fatGrams);
    }

    /// <summary>What a steady diet supplies, µg per hour: vitamin K1 counts by its bioavailability from food, the rest in full.</summary>
    /// <param name="form">A form of vitamin K.</param>
    /// <param name="microgramsPerDay">Daily amount in the food, µg.</param>
    public double FromDiet(Nutrient form, double microgramsPerDay)
        => (form == Nutrient.Phylloquinone ? _food * microgramsPerDay : Absorbed(form, microgramsPerDay / 3, _reference) * 3) / 24;

    /// <summary>The gut's pool of a form.</summary>
    public static VitaminKPool Pool(Nutrient form) => form switch
    {
        Nutrient.Phylloquinone => VitaminKPool.PhylloquinoneInGut,
        Nutrient.Menaquinone4 => VitaminKPool.Menaquinone4InGut,
        Nutrient.Menaquinone7 => VitaminKPool.Menaquinone7InGut,
        Nutrient.LongMenaquinones => VitaminKPool.LongMenaquinonesInGut,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Only forms of vitamin K have a pool here."),
    };

    /// <summary>The steady supply of a form.</summary>
    public static VitaminKParameter Supply(Nutrient form) => form switch
    {
        Nutrient.Phylloquinone => VitaminKParameter.PhylloquinoneSupply,
        Nutrient.Menaquinone4 => VitaminKParameter.Menaquinone4Supply,
        Nutrient.Menaquinone7 => VitaminKParameter.Menaquinone7Supply,
        Nutrient.LongMenaquinones => VitaminKParameter.LongMenaquinoneSupply,
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Only forms of vitamin K have a supply here."),
    };

    private double Share(double fat)
    {
        double power = Math.Pow(fat / _half, _steepness);
        return _fatless + (1 - _fatless) * power / (1 + power);
    }
}
