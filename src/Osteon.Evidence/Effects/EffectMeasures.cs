using System.Collections.Immutable;

namespace Osteon.Evidence.Effects;

/// <summary>Every measure the room knows.</summary>
public static class EffectMeasures
{
    /// <summary>All measures, in the order they are listed to people.</summary>
    public static ImmutableArray<EffectMeasure> All { get; } =
    [
        new GenericEffect(), new MeanDifference(), new HedgesG(), new StandardizedDifferenceUnequal(), new RatioOfMeans(),
        new RiskRatio(), new OddsRatio(), new RiskDifference(), new PetoOddsRatio(), new ArcsineDifference(), new PhiCoefficient(), new YuleQ(), new YuleY(),
        new IncidenceRateRatio(), new IncidenceRateDifference(), new IncidenceRateRootDifference(),
        new RawProportion(), new LogProportion(), new LogitProportion(), new ArcsineProportion(), new FreemanTukeyProportion(),
        new FisherZ(), new RawCorrelation(),
    ];

    /// <summary>The measure of a code such as <c>RR</c>, in any case; null where there is none.</summary>
    public static EffectMeasure? Find(string code) => All.FirstOrDefault(m => m.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
