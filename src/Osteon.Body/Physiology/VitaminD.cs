using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The store of vitamin D, calcidiol (25-OH-D): it follows the supply over weeks and is the substrate of calcitriol.</summary>
/// <remarks>nmol/L, hours. How a daily dose raises the supply is in <see cref="Rise"/>.</remarks>
public static class VitaminD
{
    private static readonly int CalcidiolStart = WholeBodyParameters.Index("vitamin_d.calcidiol_start");
    private static readonly int CalcidiolTurnover = WholeBodyParameters.Index("vitamin_d.calcidiol_turnover");
    private static readonly int SubstrateHalf = WholeBodyParameters.Index("vitamin_d.substrate_half");

    /// <summary>The parameter that holds the level to which the supply leads; an event changes it.</summary>
    public static int Supply { get; } = WholeBodyParameters.Index("vitamin_d.calcidiol_supply");

    /// <summary>Calcidiol at the start, nmol/L.</summary>
    public static T Start<T>(ReadOnlySpan<T> p) => p[CalcidiolStart];

    /// <summary>Change of calcidiol, nmol/L/h.</summary>
    public static T Change<T>(T calcidiol, ReadOnlySpan<T> p) where T : struct, IScalar<T> => p[CalcidiolTurnover] * (p[Supply] - calcidiol);

    /// <summary>Factor on the making of calcitriol, 1 at the person's own level.</summary>
    /// <param name="calcidiol">Calcidiol, nmol/L.</param>
    /// <param name="p">The whole body's parameters.</param>
    public static T OnCalcitriol<T>(T calcidiol, ReadOnlySpan<T> p) where T : struct, IScalar<T>
        => calcidiol / (calcidiol + p[SubstrateHalf]) * ((p[CalcidiolStart] + p[SubstrateHalf]) / p[CalcidiolStart]);

    /// <summary>How much a daily dose raises calcidiol once settled, nmol/L: steep at first, flat at high doses.</summary>
    /// <param name="micrograms">Cholecalciferol a day, µg; 1 µg is 40 IU.</param>
    /// <param name="parameters">The whole body's parameters.</param>
    public static double Rise(double micrograms, ReadOnlySpan<double> parameters)
        => parameters[RiseScale] * Math.Log(1 + micrograms / parameters[RiseDose]);

    private static readonly int RiseScale = WholeBodyParameters.Index("vitamin_d.rise_scale");
    private static readonly int RiseDose = WholeBodyParameters.Index("vitamin_d.rise_dose");
}
