using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology.Drugs;

/// <summary>Teriparatide: from under the skin straight into the body's own hormone.</summary>
/// <remarks>Equations of [openbonemin]. pmol, hours.</remarks>
public static class Teriparatide
{
    private static readonly int Bioavailability = Mineral.Index("teriparatide.bioavailability");
    private static readonly int Clearance = Mineral.Index("teriparatide.clearance");
    private static readonly int Volume = Mineral.Index("teriparatide.volume");
    private static readonly int TracerElimination = Mineral.Index("teriparatide.tracer_elimination");
    private static readonly int MolarMass = Mineral.Index("teriparatide.molar_mass");
    private static readonly int DepotStart = Mineral.Index("teriparatide.depot_start");
    private static readonly int TracerStart = Mineral.Index("teriparatide.tracer_start");

    /// <summary>The pools at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state)
    {
        state[(int)MineralPool.TeriparatideDepot] = p[DepotStart];
        state[(int)MineralPool.TeriparatideTracer] = p[TracerStart];
    }

    /// <summary>Hormone that leaves the depot, pmol/h.</summary>
    /// <param name="depot">The depot, pmol.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T Absorbed<T>(T depot, ReadOnlySpan<T> p) where T : struct, IScalar<T> => depot * p[Clearance] / p[Volume];

    /// <summary>Cleared from the tracer, pmol/h.</summary>
    public static T Eliminated<T>(T tracer, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[TracerElimination] * tracer;

    /// <summary>What a dose adds to the depot, pmol.</summary>
    /// <param name="micrograms">The dose, µg.</param>
    /// <param name="parameters">The mineral system's parameters.</param>
    public static double DepotAmount(double micrograms, ReadOnlySpan<double> parameters)
        => parameters[Bioavailability] * micrograms * PicomolesPerMicromole / parameters[MolarMass];

    private const double PicomolesPerMicromole = 1e6;
}
