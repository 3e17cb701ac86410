using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using static Osteon.Body.Physiology.MineralPool;

namespace Osteon.Body.Physiology;

/// <summary>The only file that sees every organ: the published mineral system mended, vitamin D's store, the vitamin K pathway, density by site.</summary>
/// <remarks>
/// What differs from <see cref="ReferenceBody"/>: bone releases only what it holds; calcium and phosphate that settle in arteries leave the blood; calcitriol
/// needs substrate; a person rests where they stand today (see <see cref="Simulation.RestingBody"/>). Time in hours.
/// </remarks>
public sealed class WholeBody : IEquations
{
    private const int VitaminKPools = MineralPools.Count;
    private const int Calcidiol = VitaminKPools + VitaminKPathway.StateCount;
    private const int CellDensity = Calcidiol + 1;
    private const int SiteCount = 4;
    private const int LinkDensity = CellDensity + SiteCount;
    private const int ArteryCalcium = LinkDensity + SiteCount;
    private const int StateCount = ArteryCalcium + 1;

    private static readonly int ScoreAtStart = WholeBodyParameters.Index("artery.score_at_start");
    private static readonly int CalciumPerScore = WholeBodyParameters.Index("artery.calcium_per_score");
    private static readonly int CalciumToStool = WholeBodyParameters.Index("supplies.calcium_to_stool");
    private static readonly int EmptyingShare = WholeBodyParameters.Index("bone_mineral.emptying_share");

    /// <summary>The state to which a dose of vitamin K is added.</summary>
    public static int StateOf(VitaminKPool pool) => VitaminKPools + (int)pool;

    /// <inheritdoc/>
    public ImmutableArray<StateDeclaration> States { get; } =
    [
        .. MineralPools.Declarations, .. VitaminKPathway.Pools, new StateDeclaration("Calcidiol", 50, "nmol/L"),
        .. Enumerable.Range(0, SiteCount).Select(site => new StateDeclaration($"CellDensity{site}", 1, "1")),
        .. Enumerable.Range(0, SiteCount).Select(site => new StateDeclaration($"LinkDensity{site}", 0.1, "1")),
        new StateDeclaration("ArteryCalcium", 0.1, "mmol"),
    ];

    /// <inheritdoc/>
    public ImmutableArray<string> Parameters => WholeBodyParameters.Names;

    /// <inheritdoc/>
    public ImmutableArray<string> Outputs { get; } = [.. Enum.GetNames<BodySign>()];

    /// <inheritdoc/>
    public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>
    {
        ReferenceBody.Rest(parameters, state);
        VitaminKPathway.Rest(VitaminK(parameters), state.Slice(VitaminKPools, VitaminKPathway.StateCount));
        state[Calcidiol] = VitaminD.Start(parameters);
        for (int site = 0; site < SiteCount; site++)
        {
            state[CellDensity + site] = 1;
            state[LinkDensity + site] = 0;
        }
        state[ArteryCalcium] = 0;
    }

    /// <inheritdoc/>
    public void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>
    {
        MineralPools<T> y = new(state);
        SkeletalSignals<T> skeleton = Skeleton(y, parameters);
        ReadOnlySpan<T> vitaminK = state.Slice(VitaminKPools, VitaminKPathway.StateCount);

        VitaminKPathway.Rates(vitaminK, VitaminK(parameters), skeleton, change.Slice(VitaminKPools, VitaminKPathway.StateCount));
        MineralFlows<T> flows = Flows(state, parameters);
        ReferenceBody.Rates(time, y, parameters, flows, change);
        change[Calcidiol] = VitaminD.Change(state[Calcidiol], parameters);
        BoneDensity.Change(state.Slice(CellDensity, SiteCount), skeleton.Osteoblasts, skeleton.Osteoclasts, parameters, change.Slice(CellDensity, SiteCount));
        T carboxylated = VitaminKPathway.CarboxylatedOsteocalcin(vitaminK, VitaminK(parameters), skeleton.Calcitriol);
        BoneDensity.LinkChange(state.Slice(LinkDensity, SiteCount), carboxylated, parameters, change.Slice(LinkDensity, SiteCount));
        change[ArteryCalcium] = flows.PlasmaToArtery;
    }

    /// <inheritdoc/>
    public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
    {
        MineralPools<T> y = new(state);
        SkeletalSignals<T> skeleton = Skeleton(y, parameters);
        MineralFlows<T> flows = Flows(state, parameters);
        VitaminKPathway.Markers(state.Slice(VitaminKPools, VitaminKPathway.StateCount), VitaminK(parameters), skeleton, outputs);

        outputs[(int)BodySign.Calcium] = PlasmaMinerals.Concentration(y[PlasmaCalcium], parameters);
        outputs[(int)BodySign.Phosphate] = PlasmaMinerals.Concentration(y[PlasmaPhosphate], parameters);
        outputs[(int)BodySign.ParathyroidHormone] = PlasmaMinerals.Concentration(y[ParathyroidHormone], parameters);
        outputs[(int)BodySign.Calcitriol] = PlasmaMinerals.Concentration(y[MineralPool.Calcitriol], parameters);
        outputs[(int)BodySign.Calcidiol] = state[Calcidiol];
        outputs[(int)BodySign.Osteoblasts] = skeleton.Osteoblasts;
        outputs[(int)BodySign.Osteoclasts] = skeleton.Osteoclasts;
        for (int site = 0; site < SiteCount; site++)
        {
            outputs[(int)BodySign.CellDensitySpine + site] = state[CellDensity + site];
            outputs[(int)BodySign.LinkDensitySpine + site] = state[LinkDensity + site];
        }
        outputs[(int)BodySign.DietToGut] = flows.Eaten + parameters[CalciumToStool];
        outputs[(int)BodySign.GutToStool] = flows.Eaten - flows.AbsorbableCalcium + parameters[CalciumToStool];
        outputs[(int)BodySign.GutToBlood] = flows.GutToPlasma;
        outputs[(int)BodySign.BloodToUrine] = flows.PlasmaToUrine;
        outputs[(int)BodySign.BoneToBlood] = flows.BoneToPlasma;
        outputs[(int)BodySign.BloodToBone] = flows.PlasmaToBone;
        outputs[(int)BodySign.DeepToSurface] = flows.DeepToExchangeable;
        outputs[(int)BodySign.SurfaceToDeep] = flows.ExchangeableToDeep;
        outputs[(int)BodySign.BloodToArtery] = flows.PlasmaToArtery;
    }

    /// <summary>The published flows, mended.</summary>
    private static MineralFlows<T> Flows<T>(ReadOnlySpan<T> state, ReadOnlySpan<T> p) where T : struct, IScalar<T>
    {
        MineralPools<T> y = new(state);
        MineralFlows<T> published = MineralFlows.Of(y, p);
        T left = y[ExchangeableBoneCalcium] / BoneMineral.ExchangeableAtRest(p);
        T holds = (1 + p[EmptyingShare]) * left / (left + p[EmptyingShare]);
        T plaque = T.Exp(state[VitaminKPools + (int)VitaminKPool.CoronaryCalcium]) * p[ScoreAtStart] * p[CalciumPerScore];
        return published with
        {
            BoneToPlasma = published.BoneToPlasma * holds,
            PlasmaToArtery = plaque * Vessels.Growth<T>(new(state.Slice(VitaminKPools, VitaminKPathway.StateCount)), new(VitaminK(p))),
            CalcitriolMade = published.CalcitriolMade * VitaminD.OnCalcitriol(state[Calcidiol], p),
        };
    }

    private static SkeletalSignals<T> Skeleton<T>(in MineralPools<T> y, ReadOnlySpan<T> p) where T : struct, IScalar<T> => new(
        BoneRemodeling.OsteoblastRatio(y, p), BoneRemodeling.OsteoclastRatio(y, p),
        PlasmaMinerals.Concentration(y[MineralPool.Calcitriol], p) / Physiology.Calcitriol.AtRest(p));

    private static ReadOnlySpan<T> VitaminK<T>(ReadOnlySpan<T> parameters) => parameters.Slice(WholeBodyParameters.VitaminKFrom, VitaminKPathway.ParameterCount);
}
