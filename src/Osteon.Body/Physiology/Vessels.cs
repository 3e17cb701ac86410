using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;
using static Osteon.Body.Physiology.VitaminKPool;

namespace Osteon.Body.Physiology;

/// <summary>Calcium in the coronary arteries and the stiffness of the large ones.</summary>
/// <remarks>
/// Both grow on their own: <c>d ln C = g · link</c>, where the link with carboxylated matrix Gla protein, see <see cref="Links"/>, is 1 by
/// default: its strength is zero, because randomized trials that moved dp-ucMGP did not move calcification.
/// </remarks>
public static class Vessels
{
    /// <summary>The rates of change.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="change">[states], the pools of this organ are written.</param>
    public static void Change<T>(VitaminKPools<T> y, VitaminKParameters<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T carboxylated = 1 - y[UncarboxylatedMatrixGlaProtein];
        change[(int)CoronaryCalcium] = Growth(y, p);
        change[(int)ArterialStiffness] = p[StiffnessGrowth] * Links.ArterialRestraint(carboxylated, p[CarboxylatedMatrixGlaProteinAtRest], p[StiffnessLink]);
    }

    /// <summary>Growth of coronary calcium, 1/h of its logarithm.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    public static T Growth<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => p[CoronaryCalciumGrowth] * Links.ArterialRestraint(1 - y[UncarboxylatedMatrixGlaProtein], p[CarboxylatedMatrixGlaProteinAtRest], p[CalcificationLink]);

    /// <summary>The start of both: nothing has grown yet.</summary>
    /// <param name="state">[states], the pools of this organ are written.</param>
    public static void Start<T>(Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)CoronaryCalcium] = 0;
        state[(int)ArterialStiffness] = 0;
    }
}
