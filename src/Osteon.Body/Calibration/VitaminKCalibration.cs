using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;

namespace Osteon.Body.Calibration;

/// <summary>What one structure was worth inside the calibration set.</summary>
/// <param name="Structure">The structure.</param>
/// <param name="LogDensity">Sum of the log predictive densities of trials left out one at a time; higher is better.</param>
/// <param name="Trials">Its terms.</param>
/// <param name="RootMeanSquareZ">Root mean square of (predicted − observed)/SE over the calibration set.</param>
/// <param name="Fit">The fit to the whole calibration set.</param>
public sealed record StructureScore(
    VitaminKStructure Structure, double LogDensity, ImmutableArray<(string Trial, double LogDensity)> Trials, double RootMeanSquareZ, VitaminKFit Fit);

/// <summary>Chooses a structure by cross-validated predictive density inside the calibration set, fits it, and writes what ships. It never looks at the hold-out.</summary>
public sealed class VitaminKCalibration
{
    private VitaminKCalibration(ImmutableArray<StructureScore> scores) => Scores = scores;

    /// <summary>Every candidate, in the order of <see cref="VitaminKStructure.Candidates"/>.</summary>
    public ImmutableArray<StructureScore> Scores { get; }

    /// <summary>The candidate with the highest density.</summary>
    public StructureScore Best => Scores.MaxBy(score => score.LogDensity)!; // there are candidates

    /// <summary>Fits every candidate.</summary>
    /// <param name="progress">Told of each candidate as it is done.</param>
    /// <param name="cancellation">Stops between candidates.</param>
    public static VitaminKCalibration Run(Action<StructureScore>? progress = null, CancellationToken cancellation = default)
    {
        ParameterSheet sheet = VitaminKPosterior.Rows;
        ImmutableArray<VitaminKTarget> targets = VitaminKTarget.Of(TargetSet.Calibration);
        List<StructureScore> scores = [];
        foreach (VitaminKStructure structure in VitaminKStructure.Candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            VitaminKFit fit = VitaminKFit.Of(sheet, structure, targets);
            ImmutableArray<(string, double LogDensity)> terms = fit.LeaveOneTrialOut(targets);
            double[] predicted = fit.Predict(fit.Logs, targets);
            double rms = Math.Sqrt(targets.Select((t, i) => Math.Pow((predicted[i] - t.Observed) / t.StandardError, 2)).Average());
            scores.Add(new StructureScore(structure, terms.Sum(t => t.LogDensity), terms, rms, fit));
            progress?.Invoke(scores[^1]);
        }
        return new VitaminKCalibration([.. scores]);
    }

    /// <summary>The three files that ship: values, covariance, and how the structures scored.</summary>
    /// <returns>Text by path under <c>data</c>.</returns>
    public IReadOnlyDictionary<string, string> Files() => new Dictionary<string, string>
    {
        ["parameters/vitamin-k-fitted.csv"] = Values(),
        ["parameters/vitamin-k-posterior.csv"] = CovarianceRows(),
        ["calibration/vitamin-k-structures.csv"] = StructureRows(),
    };

    private string Values()
    {
        StringBuilder text = new("name,definition,value,unit,low,high,origin,source,locator,note\n");
        VitaminKFit fit = Best.Fit;
        ParameterSheet sheet = fit.Sheet;
        foreach (FreeParameter parameter in FreeParameter.All)
        {
            int at = fit.Structure.Free.IndexOf(parameter);
            Line(parameter.Name, parameter.Definition, parameter, at);
            foreach (string form in new[] { "phylloquinone", "menaquinone4" })
                if (parameter.Name == $"vitamin_k.bone_{form}_potency")
                    Line($"vitamin_k.vessel_{form}_potency", parameter.Definition + " (the same number)", parameter, at);
        }
        return text.ToString();

        void Line(string name, string definition, FreeParameter parameter, int at)
        {
            double value = sheet[name];
            if (at < 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name},{Cell(definition)},{value:G6},{parameter.Unit},,,assumed,,,held by the chosen structure ({Best.Structure.Name.Replace(",", "", StringComparison.Ordinal)})\n");
                return;
            }
            double spread = 1.6449 * Math.Sqrt(fit.Covariance[at, at]);
            double low = End(-spread), high = End(spread);
            text.Append(CultureInfo.InvariantCulture, $"{name},{Cell(definition)},{value:G6},{parameter.Unit},{low:G4},{high:G4},fitted,{parameter.Source},joint fit to data/calibration/vitamin-k-targets.csv,90 % range after Laplace; the source named is the prior's\n");

            double End(double by)
            {
                double[] moved = [.. fit.Logs];
                moved[at] += by;
                return fit.Structure.Apply(VitaminKPosterior.Rows, moved)[name];
            }
        }
    }

    private string CovarianceRows()
    {
        StringBuilder text = new("parameter,with,log,covariance\n");
        VitaminKFit fit = Best.Fit;
        for (int i = 0; i < fit.Logs.Length; i++)
            for (int j = 0; j <= i; j++)
                text.Append(CultureInfo.InvariantCulture, $"{fit.Structure.Free[i].Name},{fit.Structure.Free[j].Name},{(i == j ? fit.Logs[i].ToString("R", CultureInfo.InvariantCulture) : "")},{fit.Covariance[i, j]:G9}\n");
        return text.ToString();
    }

    private string StructureRows()
    {
        StringBuilder text = new("structure,description,free_parameters,log_predictive_density,rms_z,chosen\n");
        foreach (StructureScore score in Scores)
            text.Append(CultureInfo.InvariantCulture, $"{Cell(score.Structure.Name)},{Cell(score.Structure.Description)},{score.Structure.Free.Length},{score.LogDensity:F2},{score.RootMeanSquareZ:F2},{(score == Best ? "yes" : "no")}\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
