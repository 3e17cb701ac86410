namespace Osteon.Vocabulary.People;

/// <summary>How much summer sun reaches a person's skin.</summary>
public enum SummerSun
{
    /// <summary>Hardly any: indoors, covered, or always protected.</summary>
    Hardly,

    /// <summary>As much as most people get who go out in summer with hands, face and forearms bare; summer is in July.</summary>
    UsualInTheNorth,

    /// <summary>The same where summer is in January.</summary>
    UsualInTheSouth,
}
