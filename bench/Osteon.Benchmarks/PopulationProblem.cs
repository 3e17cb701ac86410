using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Body.Physiology.Drugs;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Randomness;

namespace Osteon.Benchmarks;

/// <summary>A population problem that every solver gets alike: three years, forty parameters log-normal with a coefficient of variation of 20 %.</summary>
/// <param name="Name">A: menopause, denosumab every six months. B: teriparatide every day. Bs: the same without the jump of Runx2, which only ours locates.
/// K: the whole body of the product with 180 µg of MK-7 every day.</param>
/// <param name="Equations">What is integrated.</param>
/// <param name="Times">When all states are compared, h; never at a dose, where solvers differ in whether they show the state before or after it.</param>
/// <param name="Doses">From the parameters.</param>
/// <param name="Changes">Parameters that take another value than the released one.</param>
internal sealed record PopulationProblem(string Name, IEquations Equations, double[] Times, Func<double[], IEnumerable<Event>> Doses, (string Parameter, double Value)[] Changes)
{
    private const double Years3 = 26208;
    private const double HalfYear = 4368;
    private const double FourWeeks = 672;

    /// <summary>Clearances, volumes, turnovers, capacities and exponents of every organ.</summary>
    private static readonly string[] Varied =
    [
        "bone_mineral.daily_exchange", "bone_mineral.deep_release_rate", "bone_mineral.hydroxyapatite_residence", "bone_mineral.spine_turnover",
        "bone_mineral.spine_denosumab_turnover", "bone_mineral.neck_turnover", "bone_mineral.osteoblast_exponent", "bone_mineral.spine_osteoclast_exponent",
        "bone_remodeling.osteoblasts_at_rest", "bone_remodeling.osteoblast_removal", "bone_remodeling.slow_removal_share", "bone_remodeling.osteoclast_turnover",
        "bone_remodeling.latent_tgf_turnover", "bone_remodeling.latent_tgf_osteoclast_exponent", "bone_remodeling.precursor_exponent", "bone_remodeling.rank_association",
        "bone_remodeling.rank_dissociation", "bone_remodeling.opg_association", "bone_remodeling.opg_dissociation", "bone_remodeling.rankl_turnover",
        "bone_remodeling.rankl_osteoblast_exponent", "bone_remodeling.rank_turnover", "bone_remodeling.rank_tgf_exponent", "bone_remodeling.opg_turnover",
        "bone_remodeling.creb_turnover", "bone_remodeling.bcl2_turnover",
    ];

    public static PopulationProblem A { get; } = new("A", new ReferenceBody(), Every(FourWeeks, 100),
        p => Enumerable.Range(1, 5).Select(k => Event.Add(HalfYear * k, (int)MineralPool.DenosumabDepot, Denosumab.DepotAmount(60, p))),
        [("estrogen.transition_on", 1), ("estrogen.age_at_start", 8736 * 48.5)]);

    public static PopulationProblem B { get; } = new("B", new ReferenceBody(), [.. Every(FourWeeks, 4).Concat(Every(FourWeeks, 23)).Order()], Daily, []);

    public static PopulationProblem Bs { get; } = B with { Name = "Bs", Changes = [("bone_remodeling.bcl2_threshold", 1e9)] };

    /// <summary>The names of all parameters that vary.</summary>
    public static IReadOnlyList<string> VariedNames { get; } =
    [
        .. Varied,
        .. Mineral.Names.Where(name => (name.StartsWith("denosumab.", StringComparison.Ordinal) || name.StartsWith("teriparatide.", StringComparison.Ordinal)) && !name.EndsWith("_start", StringComparison.Ordinal)),
    ];

    /// <summary>A person's parameters and doses, by number.</summary>
    public Individual Person(int number)
    {
        var parameters = Values();
        foreach (var (name, value) in Changes)
            parameters[Mineral.Index(name)] = value;
        var stream = new RandomStream(20261122, (ulong)number, "bench");
        var deviation = Math.Sqrt(Math.Log(1.04));
        foreach (var name in VariedNames)
            parameters[Mineral.Index(name)] *= stream.NextLogNormal(0, deviation);
        return new() { Parameters = parameters, Events = [.. Doses(parameters)], Times = Times };
    }

    public static PopulationProblem K { get; } = B with
    {
        Name = "K",
        Equations = new WholeBody(),
        Doses = _ => Enumerable.Range(0, 1092).Select(day => Event.Add(24 * day, WholeBody.StateOf(VitaminKPool.Menaquinone7InGut), 180)),
    };

    /// <summary>The whole body's vector with a typical adult's vitamin K; the mineral system's alone where only that is integrated.</summary>
    private double[] Values()
    {
        if (Equations is ReferenceBody)
            return Mineral.Values();
        var values = WholeBodyParameters.Values();
        new VitaminKSetting(ParameterSheet.Embedded("vitamin-k.csv", "vitamin-k-fitted.csv")).ToVector().CopyTo(values, WholeBodyParameters.VitaminKFrom);
        return values;
    }

    private static IEnumerable<Event> Daily(double[] p)
        => Enumerable.Range(0, 1092).Select(day => Event.Add(24 * day, (int)MineralPool.TeriparatideDepot, Teriparatide.DepotAmount(20, p)));

    private static double[] Every(double hours, double offset) => [.. Enumerable.Range(0, (int)(Years3 / hours)).Select(k => k * hours + offset)];
}
