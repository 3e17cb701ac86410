using System.Collections.Immutable;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.VitaminKParameter;

namespace Osteon.Body.Physiology;

/// <summary>The whole vitamin K pathway: it runs alone, or as a block of the whole body. Hours; µg, mg, shares.</summary>
/// <remarks>
/// As a block it takes slices of the body's vectors, ordered by <see cref="VitaminKPool"/> and <see cref="VitaminKParameter"/>, and the
/// skeleton's signals; alone it reads those signals from its parameters. Doses are added to the gut's pools after <see cref="Meals"/>.
/// </remarks>
public sealed class VitaminKPathway : IEquations
{
    /// <summary>How many states the block has.</summary>
    public const int StateCount = (int)VitaminKPool.ArterialStiffness + 1;

    /// <summary>How many parameters the block has.</summary>
    public const int ParameterCount = (int)CalcitriolLink + 1;

    /// <summary>How many of <see cref="BodySign"/>, from the first, are its markers.</summary>
    public const int MarkerCount = (int)BodySign.NewOsteocalcinUncarboxylated + 1;

    /// <summary>The states of the block.</summary>
    public static ImmutableArray<StateDeclaration> Pools { get; } = [.. Enum.GetValues<VitaminKPool>().Select(Declare)];

    /// <inheritdoc/>
    public ImmutableArray<StateDeclaration> States => Pools;

    /// <inheritdoc/>
    public ImmutableArray<string> Parameters { get; } = [.. Enum.GetNames<VitaminKParameter>()];

    /// <inheritdoc/>
    public ImmutableArray<string> Outputs { get; } = [.. Enum.GetNames<BodySign>().Take(MarkerCount)];

    /// <inheritdoc/>
    public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T> => Rest(parameters, state);

    /// <inheritdoc/>
    public void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>
        => Rates(state, parameters, Skeleton(parameters), change);

    /// <inheritdoc/>
    public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
        => Markers(state, parameters, Skeleton(parameters), outputs);

    /// <summary>The block at rest under its steady supplies and antagonists.</summary>
    /// <param name="parameters">[<see cref="ParameterCount"/>].</param>
    /// <param name="state">[<see cref="StateCount"/>], written.</param>
    public static void Rest<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>
    {
        VitaminKParameters<T> p = new(parameters);
        VitaminK.Start(p, state);
        VitaminKCycle.Start(p, state);
        GlaProteins.Start(p, state);
        Clotting.Start(p, state);
        Vessels.Start(state);
    }

    /// <summary>The block's rates of change, per hour.</summary>
    /// <param name="state">[<see cref="StateCount"/>].</param>
    /// <param name="parameters">[<see cref="ParameterCount"/>].</param>
    /// <param name="skeleton">Osteoblasts, osteoclasts, calcitriol.</param>
    /// <param name="change">[<see cref="StateCount"/>], written.</param>
    public static void Rates<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, SkeletalSignals<T> skeleton, Span<T> change)
        where T : struct, IScalar<T>
    {
        VitaminKPools<T> y = new(state);
        VitaminKParameters<T> p = new(parameters);
        VitaminK.Change(y, p, change);
        VitaminKCycle.Change(y, p, change);
        GlaProteins.Change(y, p, skeleton, change);
        Clotting.Change(y, p, change);
        Vessels.Change(y, p, change);
    }

    /// <summary>What is observed of the block.</summary>
    /// <param name="state">[<see cref="StateCount"/>].</param>
    /// <param name="parameters">[<see cref="ParameterCount"/>].</param>
    /// <param name="skeleton">Osteoblasts, osteoclasts, calcitriol.</param>
    /// <param name="markers">[markers], in the order of <see cref="BodySign"/>, written.</param>
    public static void Markers<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, SkeletalSignals<T> skeleton, Span<T> markers) where T : struct, IScalar<T>
    {
        VitaminKPools<T> y = new(state);
        VitaminKParameters<T> p = new(parameters);
        Osteocalcin<T> osteocalcin = GlaProteins.SerumOsteocalcin(y, p, skeleton);
        markers[(int)BodySign.PlasmaMenaquinone7] = VitaminK.PlasmaMenaquinone7(y, p);
        markers[(int)BodySign.Osteocalcin] = osteocalcin.Total;
        markers[(int)BodySign.UncarboxylatedOsteocalcin] = osteocalcin.Uncarboxylated;
        markers[(int)BodySign.CarboxylatedOsteocalcin] = osteocalcin.Carboxylated;
        markers[(int)BodySign.PercentUncarboxylatedOsteocalcin] = osteocalcin.PercentUncarboxylated;
        markers[(int)BodySign.OsteocalcinRatio] = osteocalcin.Ratio;
        markers[(int)BodySign.DephosphorylatedUncarboxylatedMgp] = GlaProteins.DephosphorylatedUncarboxylatedMgp(y, p);
        markers[(int)BodySign.PercentUncarboxylatedProthrombin] = 100 * y[VitaminKPool.UncarboxylatedProthrombin];
        markers[(int)BodySign.Inr] = Clotting.Inr(y, p);
        markers[(int)BodySign.CoronaryCalciumRatio] = T.Exp(y[VitaminKPool.CoronaryCalcium]);
        markers[(int)BodySign.StiffnessRatio] = T.Exp(y[VitaminKPool.ArterialStiffness]);
        markers[(int)BodySign.NewOsteocalcinUncarboxylated] = GlaProteins.NewOsteocalcinUncarboxylated(y, p);
    }

    /// <summary>Sets what the links measure change from, out of the person's rest: call it once after the supplies and parameters stand.</summary>
    /// <param name="parameters">[<see cref="ParameterCount"/>]; <see cref="CarboxylatedMatrixGlaProteinAtRest"/> and <see cref="UncarboxylatedOsteocalcinAtRest"/> are written.</param>
    public static void SetRest<T>(Span<T> parameters) where T : struct, IScalar<T>
    {
        T[] rest = new T[StateCount];
        Rest(parameters, rest);
        parameters[(int)CarboxylatedMatrixGlaProteinAtRest] = 1 - rest[(int)VitaminKPool.UncarboxylatedMatrixGlaProtein];
        parameters[(int)UncarboxylatedOsteocalcinAtRest] = rest[(int)VitaminKPool.UncarboxylatedBoneOsteocalcin];
    }

    /// <summary>Carboxylated osteocalcin that one osteoblast lays down, relative to this person's rest; what <see cref="Links.MineralAccrual"/> takes.</summary>
    /// <param name="state">[<see cref="StateCount"/>].</param>
    /// <param name="parameters">[<see cref="ParameterCount"/>].</param>
    /// <param name="calcitriol">Calcitriol relative to rest.</param>
    public static T CarboxylatedOsteocalcin<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, T calcitriol) where T : struct, IScalar<T>
        => Links.CarboxylatedOsteocalcin(GlaProteins.NewOsteocalcinUncarboxylated<T>(new(state), new(parameters)),
            parameters[(int)UncarboxylatedOsteocalcinAtRest], calcitriol, parameters[(int)CalcitriolLink]);

    private static SkeletalSignals<T> Skeleton<T>(ReadOnlySpan<T> parameters) where T : struct, IScalar<T>
        => new(parameters[(int)OsteoblastRatio], parameters[(int)OsteoclastRatio], parameters[(int)CalcitriolRatio]);

    private static StateDeclaration Declare(VitaminKPool pool) => pool switch
    {
        <= VitaminKPool.LongMenaquinonesInPlasma => new(pool.ToString(), 100, "ug"),
        <= VitaminKPool.VesselVitaminK => new(pool.ToString(), 100, "ug/d"),
        VitaminKPool.WarfarinInGut or VitaminKPool.SWarfarin or VitaminKPool.RWarfarin => new(pool.ToString(), 5, "mg"),
        _ => new(pool.ToString(), 1, "1"),
    };
}
