using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Numerics.Randomness;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Calibration;

/// <summary>What the fit left uncertain, how trials differ and how people differ: draws of the vitamin K parameters.</summary>
/// <remarks>
/// The free parameters are normal on their logarithms with the covariance in <c>data/parameters/vitamin-k-posterior.csv</c>. A tissue's gain is spread
/// again by τ, because a next trial will differ from the common response as past ones did. A person differs by the rows of
/// <c>data/parameters/vitamin-k-variability.csv</c>. Each of the three has its own stream, so switching one off does not move the others.
/// </remarks>
public sealed class VitaminKPosterior
{
    private static readonly Lazy<VitaminKPosterior> Lazily = new(() => new VitaminKPosterior());
    private static readonly string[] Tissues = ["bone", "vessel", "liver"];
    private readonly VitaminKStructure _structure;
    private readonly double[] _mode;
    private readonly Cholesky _spread;
    private readonly ImmutableArray<(string Name, double DeviationOfLog)> _people;

    private VitaminKPosterior()
    {
        CsvTable structures = CsvTable.Embedded(typeof(VitaminKPosterior).Assembly, "calibration/vitamin-k-structures.csv");
        string chosen = structures.Rows.Single(row => row["chosen"] == "yes")["structure"];
        _structure = VitaminKStructure.Candidates.Single(candidate => candidate.Name == chosen);
        _mode = new double[_structure.Free.Length];
        Covariance = new double[_mode.Length, _mode.Length];
        Dictionary<string, int> place = _structure.Free.Select((parameter, i) => (parameter.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i, StringComparer.Ordinal);
        foreach (CsvRow row in CsvTable.Embedded(typeof(VitaminKPosterior).Assembly, "parameters/vitamin-k-posterior.csv").Rows)
        {
            (int i, int j) = (place[row["parameter"]], place[row["with"]]);
            Covariance[i, j] = Covariance[j, i] = row.RequiredNumber("covariance");
            if (i == j)
                _mode[i] = row.RequiredNumber("log");
        }
        _spread = new Cholesky(Covariance);
        _people = [.. CsvTable.Embedded(typeof(VitaminKPosterior).Assembly, "parameters/vitamin-k-variability.csv").Rows.Select(row => (row["name"], row.RequiredNumber("sd_log")))];
    }

    /// <summary>Every row of the vitamin K pathway, at its typical value.</summary>
    public static ParameterSheet Rows { get; } = ParameterSheet.Embedded("vitamin-k.csv", "vitamin-k-fitted.csv", "vitamin-k-heterogeneity.csv");

    /// <summary>The posterior that ships.</summary>
    public static VitaminKPosterior Shipped => Lazily.Value;

    /// <summary>The structure the calibration set chose.</summary>
    public VitaminKStructure Structure => _structure;

    /// <summary>Logarithms of the free parameters at the mode, in the structure's order.</summary>
    public ReadOnlySpan<double> Mode => _mode;

    /// <summary>Covariance of the logarithms, in the structure's order.</summary>
    public double[,] Covariance { get; }

    /// <summary>One draw of the parameters for one person in one trial to come.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="draw">The draw's number.</param>
    /// <param name="person">Whether the person varies around the typical one; leave out where the person was measured.</param>
    /// <returns>The sheet, for <see cref="Physiology.VitaminKSetting"/>.</returns>
    public ParameterSheet Draw(ulong seed, ulong draw, bool person = true)
    {
        RandomStream knowledge = new(seed, draw, "vitamin K posterior");
        double[] normal = new double[_mode.Length];
        for (int i = 0; i < normal.Length; i++)
            normal[i] = knowledge.NextNormal();
        double[] logs = [.. _mode];
        for (int i = 0; i < logs.Length; i++)
            for (int j = 0; j <= i; j++)
                logs[i] += _spread[i, j] * normal[j];
        ParameterSheet sheet = _structure.Apply(Rows, logs);

        Dictionary<string, double> values = new(StringComparer.Ordinal);
        RandomStream trial = new(seed, draw, "vitamin K trial");
        foreach (string tissue in Tissues)
            values[$"vitamin_k.{tissue}_gain"] = sheet[$"vitamin_k.{tissue}_gain"] * trial.NextLogNormal(0, Rows["vitamin_k.trial_heterogeneity_" + tissue]);
        if (person)
        {
            RandomStream people = new(seed, draw, "vitamin K person");
            foreach ((string name, double deviation) in _people)
                values[name] = (values.TryGetValue(name, out double value) ? value : sheet[name]) * people.NextLogNormal(0, deviation);
        }
        return sheet.With(values);
    }
}
