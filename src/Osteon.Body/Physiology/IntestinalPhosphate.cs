using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>Phosphate from food to blood.</summary>
/// <remarks>Equations of [peterson-riggs-2010]. Amounts in mmol, hours.</remarks>
public static class IntestinalPhosphate
{
    private static readonly int Intake = Mineral.Index("intestinal_phosphate.intake");
    private static readonly int AbsorbableFraction = Mineral.Index("intestinal_phosphate.absorbable_fraction");
    private static readonly int AbsorptionRate = Mineral.Index("intestinal_phosphate.absorption_rate");
    private static readonly int GutStart = Mineral.Index("intestinal_phosphate.gut_start");

    /// <summary>The pool at the start.</summary>
    public static void Start<T>(ReadOnlySpan<T> p, Span<T> state) => state[(int)MineralPool.GutPhosphate] = p[GutStart];

    /// <summary>Phosphate eaten, mmol/h.</summary>
    public static T Eaten<T>(ReadOnlySpan<T> p) => p[Intake];

    /// <summary>Absorbable phosphate that enters the gut, mmol/h.</summary>
    public static T Absorbable<T>(ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[Intake] * p[AbsorbableFraction];

    /// <summary>Phosphate absorbed, mmol/h.</summary>
    /// <param name="gut">Phosphate in the gut, mmol.</param>
    /// <param name="p">The mineral system's parameters.</param>
    public static T GutToPlasma<T>(T gut, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[AbsorptionRate] * gut;
}
