using System.Collections.Immutable;

namespace Osteon.Body.Outcomes;

/// <summary>Calcium on its way from one place to another: one arrow of the traffic map.</summary>
/// <param name="From">Where it leaves.</param>
/// <param name="To">Where it arrives.</param>
/// <param name="MillimolesPerDay">[days of the projection]: mmol/d, positive in the arrow's direction; 1 mmol of calcium is 40.08 mg.</param>
public sealed record CalciumFlow(CalciumPool From, CalciumPool To, ImmutableArray<Band> MillimolesPerDay);

/// <summary>A place calcium comes from or goes to.</summary>
public enum CalciumPool
{
    /// <summary>Food and supplements.</summary>
    Diet,
    /// <summary>The gut.</summary>
    Gut,
    /// <summary>The blood and the fluid around cells.</summary>
    Blood,
    /// <summary>The bone surface that exchanges within days.</summary>
    ExchangeableBone,
    /// <summary>The deep bone.</summary>
    DeepBone,
    /// <summary>The artery wall.</summary>
    Artery,
    /// <summary>Urine.</summary>
    Urine,
    /// <summary>Stool.</summary>
    Stool,
}
