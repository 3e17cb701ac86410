using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Calibration;

/// <summary>A parameter that a fit may move, on the logarithm of its value, with what was believed before.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Median">Prior median.</param>
/// <param name="DeviationOfLog">Prior standard deviation of the logarithm.</param>
/// <param name="Unit">UCUM code.</param>
/// <param name="Source">Citation key of the prior.</param>
public sealed record FreeParameter(string Name, string Definition, double Median, double DeviationOfLog, string Unit, string Source)
{
    /// <summary>Every prior, in the order of <c>data/calibration/vitamin-k-priors.csv</c>.</summary>
    public static ImmutableArray<FreeParameter> All { get; } =
        [.. CsvTable.Embedded(typeof(FreeParameter).Assembly, "calibration/vitamin-k-priors.csv").Rows.Select(row => new FreeParameter(
            row["name"], row["definition"], row.RequiredNumber("median"), row.RequiredNumber("sd_log"), row["unit"], row["source"]))];
}

/// <summary>A structure of the vitamin K pathway: which parameters are free and which are held where.</summary>
/// <param name="Name">How reports call it.</param>
/// <param name="Description">What sets it apart.</param>
/// <param name="Free">The free parameters.</param>
/// <param name="Held">Values held, by row.</param>
public sealed record VitaminKStructure(string Name, string Description, ImmutableArray<FreeParameter> Free, ImmutableDictionary<string, double> Held)
{
    private static readonly string[] Extensions =
        ["dietary_phylloquinone_bioavailability", "liver_saturation", "bone_saturation", "vessel_saturation", "slow_bone_share"];

    private static readonly ImmutableDictionary<string, double> AsFirstPublished = new Dictionary<string, double>
    {
        ["vitamin_k.r_warfarin_weakness"] = 1e9,           // S-warfarin alone
        ["vitamin_k.osteocalcin_from_resorption"] = 0,
    }.ToImmutableDictionary();

    /// <summary>The first structure: one constant supply beside what is taken, uptake in proportion, S-warfarin alone. Kept to check the program against its printed fit.</summary>
    public static VitaminKStructure First { get; } = Of("first", "constant supply, uptake in proportion, S-warfarin alone", AsFirstPublished);

    /// <summary>The candidates from which the calibration set chooses.</summary>
    public static ImmutableArray<VitaminKStructure> Candidates { get; } =
    [
        First,
        Of("both warfarins", "as the first, with R-warfarin and osteocalcin from resorption", Nothing),
        Of("diet", "vitamin K1 of the diet counts by a bioavailability of its own", Nothing, Extensions[0]),
        Of("diet, liver saturates", "and the liver's uptake saturates", Nothing, Extensions[0], Extensions[1]),
        Of("diet, all saturate", "and every tissue's uptake saturates", Nothing, Extensions[0], Extensions[1], Extensions[2], Extensions[3]),
        Of("diet, slow bone", "and bone has a slow pool", Nothing, Extensions[0], Extensions[4]),
        Of("diet, liver saturates, slow bone", "and both", Nothing, Extensions[0], Extensions[1], Extensions[4]),
    ];

    private static ImmutableDictionary<string, double> Nothing => ImmutableDictionary<string, double>.Empty;

    /// <summary>The sheet with these values of the free parameters.</summary>
    /// <param name="sheet">The rows.</param>
    /// <param name="logs">Logarithms of the free parameters, in their order.</param>
    public ParameterSheet Apply(ParameterSheet sheet, ReadOnlySpan<double> logs)
    {
        Dictionary<string, double> values = new(Held, StringComparer.Ordinal);
        for (int i = 0; i < Free.Length; i++)
            values[Free[i].Name] = Math.Exp(logs[i]);
        foreach ((string tied, string to) in new[] { ("vitamin_k.vessel_phylloquinone_potency", "vitamin_k.bone_phylloquinone_potency"), ("vitamin_k.vessel_menaquinone4_potency", "vitamin_k.bone_menaquinone4_potency") })
            if (values.TryGetValue(to, out double value))
                values[tied] = value;
        if (values.TryGetValue("vitamin_k.slow_bone_share", out double share))
            values["vitamin_k.slow_bone_share"] = share / (1 + share);          // keeps a share below one
        return sheet.With(values);
    }

    private static VitaminKStructure Of(string name, string description, ImmutableDictionary<string, double> held, params string[] extensions)
    {
        ImmutableArray<FreeParameter> free = [.. FreeParameter.All.Where(p => !Extensions.Contains(p.Name["vitamin_k.".Length..]) || extensions.Contains(p.Name["vitamin_k.".Length..]))];
        Dictionary<string, double> all = new()
        {
            ["vitamin_k.dietary_phylloquinone_bioavailability"] = 0.2,
            ["vitamin_k.liver_saturation"] = 0,
            ["vitamin_k.bone_saturation"] = 0,
            ["vitamin_k.vessel_saturation"] = 0,
            ["vitamin_k.slow_bone_share"] = 0,
        };
        foreach ((string key, double value) in held)
            all[key] = value;
        foreach (FreeParameter parameter in free)
            all.Remove(parameter.Name);
        return new VitaminKStructure(name, description, free, all.ToImmutableDictionary());
    }
}
