namespace Osteon.Vocabulary.Regimens;

/// <summary>A nutrient the program follows.</summary>
public enum Nutrient
{
    /// <summary>Vitamin K1, phylloquinone.</summary>
    Phylloquinone,
    /// <summary>MK-4, menatetrenone.</summary>
    Menaquinone4,
    /// <summary>MK-7.</summary>
    Menaquinone7,
    /// <summary>The long menaquinones of cheese, MK-8 to MK-10.</summary>
    LongMenaquinones,
    /// <summary>Vitamin D3, cholecalciferol.</summary>
    Cholecalciferol,
    /// <summary>Calcium, as the element.</summary>
    Calcium,
    /// <summary>Magnesium, as the element.</summary>
    Magnesium,
    /// <summary>Phosphorus, as the element.</summary>
    Phosphorus,
    /// <summary>Protein.</summary>
    Protein,
    /// <summary>Fat.</summary>
    Fat,
}

/// <summary>Facts every room needs about nutrients.</summary>
public static class Nutrients
{
    /// <summary>The UCUM code of the canonical unit: µg for vitamins, mg for minerals, g for protein and fat.</summary>
    public static string CanonicalUnit(this Nutrient nutrient) => nutrient switch
    {
        Nutrient.Phylloquinone or Nutrient.Menaquinone4 or Nutrient.Menaquinone7 or Nutrient.LongMenaquinones or Nutrient.Cholecalciferol => "ug",
        Nutrient.Calcium or Nutrient.Magnesium or Nutrient.Phosphorus => "mg",
        _ => "g",
    };

    /// <summary>Whether it is a form of vitamin K.</summary>
    public static bool IsVitaminK(this Nutrient nutrient) => nutrient is
        Nutrient.Phylloquinone or Nutrient.Menaquinone4 or Nutrient.Menaquinone7 or Nutrient.LongMenaquinones;

    /// <summary>Whether it is a form of vitamin K2.</summary>
    public static bool IsVitaminK2(this Nutrient nutrient) => nutrient.IsVitaminK() && nutrient != Nutrient.Phylloquinone;
}
