using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;
using static Osteon.Body.Physiology.VitaminKPool;

namespace Osteon.Body.Physiology;

/// <summary>The vitamin K epoxide cycle and the antagonists that block its reductase.</summary>
/// <remarks>
/// The cycle turns over in minutes, so it stands at its steady state: of each round a share <c>r</c> comes back, less by the blocked
/// share <c>I</c>, and the number of rounds a molecule makes falls to <c>G = (1 − r) / (1 − r (1 − I))</c> of the undisturbed one. The two
/// enantiomers of warfarin compete for the same reductase: <c>I = L / (1 + L)</c> with the load <c>L = S/IC50 + R/(w · IC50)</c>. The same I
/// holds in every tissue (assumed; there are no human tissue data). A direct oral anticoagulant acts on thrombin or factor Xa: it has no
/// term here, and none elsewhere.
/// </remarks>
public static class VitaminKCycle
{
    /// <summary>Load of every antagonist on the reductase; 0 without one, 1 blocks half.</summary>
    public static T Load<T>(VitaminKPools<T> y, VitaminKParameters<T> p) where T : struct, IScalar<T>
        => (y[SWarfarin] + y[RWarfarin] / p[RWarfarinWeakness]) / (p[WarfarinVolume] * p[SWarfarinHalfInhibition]) + p[OtherAntagonistLoad];

    /// <summary>Rounds that a molecule of vitamin K makes, relative to the undisturbed cycle: 1 without an antagonist, 1 − r under full block.</summary>
    /// <param name="load">Load of the antagonists.</param>
    /// <param name="recycling">Share that returns, 0 to 1.</param>
    public static T Gain<T>(T load, T recycling) where T : struct, IScalar<T>
        => (1 - recycling) / (1 - recycling / (1 + load));

    /// <summary>Warfarin's rates of change.</summary>
    /// <param name="y">The state.</param>
    /// <param name="p">The parameters.</param>
    /// <param name="change">[states], the pools of warfarin are written.</param>
    public static void Change<T>(VitaminKPools<T> y, VitaminKParameters<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T absorbed = p[WarfarinAbsorption] * y[WarfarinInGut];                       // mg/h of the racemate; half is S, half is R
        change[(int)WarfarinInGut] = p[WarfarinIntake] - absorbed;
        change[(int)SWarfarin] = absorbed / 2 - p[SWarfarinClearance] / p[WarfarinVolume] * y[SWarfarin];
        change[(int)RWarfarin] = absorbed / 2 - p[RWarfarinClearance] / p[WarfarinVolume] * y[RWarfarin];
    }

    /// <summary>Warfarin at rest under its steady intake.</summary>
    /// <param name="p">The parameters.</param>
    /// <param name="state">[states], the pools of warfarin are written.</param>
    public static void Start<T>(VitaminKParameters<T> p, Span<T> state) where T : struct, IScalar<T>
    {
        state[(int)WarfarinInGut] = p[WarfarinIntake] / p[WarfarinAbsorption];
        state[(int)SWarfarin] = p[WarfarinIntake] / 2 * p[WarfarinVolume] / p[SWarfarinClearance];
        state[(int)RWarfarin] = p[WarfarinIntake] / 2 * p[WarfarinVolume] / p[RWarfarinClearance];
    }
}
