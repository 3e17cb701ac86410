using System.Collections.Immutable;
using Osteon.Body.Parameters;

namespace Osteon.Body.Calibration;

/// <summary>Fits a structure of the vitamin K pathway to targets: the mode of the posterior and its covariance.</summary>
/// <remarks>
/// 1. Parameters move on their logarithm, θ, with normal priors from data. 2. A trial's targets share a deviation of each tissue's gain,
/// normal with standard deviation τ; to first order their covariance is <c>V = diag(SE²) + Σ τ² g gᵀ</c>, <c>g = ∂f/∂ln gain</c>, so trials and not rows
/// are what counts. 3. Gauss–Newton with damping after Levenberg on <c>(y − f)ᵀ V⁻¹ (y − f) + Σ ((θ − m)/s)²</c>, with V renewed at each step.
/// 4. Covariance after Laplace: the inverse of the curvature there. The Jacobian is by central differences.
/// </remarks>
public sealed class VitaminKFit
{
    private const double Step = 0.01;
    private static readonly (string Gain, string Tau)[] Tissues =
    [
        ("vitamin_k.liver_gain", "vitamin_k.trial_heterogeneity_liver"),
        ("vitamin_k.bone_gain", "vitamin_k.trial_heterogeneity_bone"),
        ("vitamin_k.vessel_gain", "vitamin_k.trial_heterogeneity_vessel"),
    ];

    private readonly ParameterSheet _sheet;
    private readonly double[] _taus;

    private VitaminKFit(ParameterSheet sheet, VitaminKStructure structure)
    {
        (_sheet, Structure) = (sheet, structure);
        _taus = new double[structure.Free.Length];
        foreach ((string gain, string tau) in Tissues)
            for (int i = 0; i < _taus.Length; i++)
                if (structure.Free[i].Name == gain)
                    _taus[i] = sheet[tau];
        Logs = [.. structure.Free.Select(p => Math.Log(p.Median))];
        Covariance = new double[Logs.Length, Logs.Length];
    }

    /// <summary>The structure that was fitted.</summary>
    public VitaminKStructure Structure { get; }

    /// <summary>Logarithms of the free parameters at the mode.</summary>
    public double[] Logs { get; private set; }

    /// <summary>Covariance of those logarithms.</summary>
    public double[,] Covariance { get; private set; }

    /// <summary>Iterations taken.</summary>
    public int Iterations { get; private set; }

    /// <summary>The sheet at the mode.</summary>
    public ParameterSheet Sheet => Structure.Apply(_sheet, Logs);

    /// <summary>The fit that ships, read from data.</summary>
    public static VitaminKFit Shipped()
    {
        VitaminKPosterior posterior = VitaminKPosterior.Shipped;
        return new VitaminKFit(VitaminKPosterior.Rows, posterior.Structure) { Logs = posterior.Mode.ToArray(), Covariance = posterior.Covariance };
    }

    /// <summary>Fits a structure.</summary>
    /// <param name="sheet">The rows that are not fitted, and the spread between trials.</param>
    /// <param name="structure">The structure.</param>
    /// <param name="targets">Targets of the calibration set.</param>
    /// <param name="start">Logarithms to begin at; null begins at the prior medians.</param>
    public static VitaminKFit Of(ParameterSheet sheet, VitaminKStructure structure, ImmutableArray<VitaminKTarget> targets, double[]? start = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(structure);
        VitaminKFit fit = new(sheet, structure);
        if (start is not null)
            fit.Logs = [.. start];
        double damping = 1e-3;
        double[] predicted = fit.Predict(fit.Logs, targets);
        for (fit.Iterations = 1; fit.Iterations <= 30; fit.Iterations++)
        {
            double[,] jacobian = fit.Jacobian(fit.Logs, targets);
            double before = fit.Objective(fit.Logs, predicted, targets, jacobian);
            (double[,] curvature, double[] slope) = fit.Normal(fit.Logs, predicted, targets, jacobian);
            double moved = 0;
            for (int attempt = 0; attempt < 8; attempt++, damping *= 6)
            {
                double[,] damped = (double[,])curvature.Clone();
                for (int i = 0; i < slope.Length; i++)
                    damped[i, i] *= 1 + damping;
                double[] change = new Cholesky(damped).Solve(slope);
                double[] trial = [.. fit.Logs.Zip(change, (a, b) => a + Math.Clamp(b, -1.5, 1.5))];
                double[] trialPredicted = fit.Predict(trial, targets);
                if (!(fit.Objective(trial, trialPredicted, targets, jacobian) < before))
                    continue;
                moved = trial.Zip(fit.Logs, (a, b) => Math.Abs(a - b)).Max();
                (fit.Logs, predicted, damping) = (trial, trialPredicted, damping / 10);
                break;
            }
            if (moved < 1e-3)
                break;
        }
        fit.Covariance = new Cholesky(fit.Normal(fit.Logs, predicted, targets, fit.Jacobian(fit.Logs, targets)).Curvature).Inverse();
        return fit;
    }

    /// <summary>Predictions at some values of the free parameters.</summary>
    /// <param name="logs">Their logarithms.</param>
    /// <param name="targets">The targets.</param>
    public double[] Predict(ReadOnlySpan<double> logs, ImmutableArray<VitaminKTarget> targets) => VitaminKTrial.Predict(Structure.Apply(_sheet, logs), targets);

    /// <summary>Predictions and their covariance: of the posterior, and of trials around the common response.</summary>
    /// <param name="targets">The targets.</param>
    /// <returns>Predictions, the covariance from the posterior and that from trials, each without the standard errors of the observations.</returns>
    public (double[] Predicted, double[,] Posterior, double[,] Trials) Foresee(ImmutableArray<VitaminKTarget> targets)
    {
        double[,] jacobian = Jacobian(Logs, targets);
        int n = targets.Length;
        double[,] posterior = new double[n, n], trials = new double[n, n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
                for (int i = 0; i < Logs.Length; i++)
                {
                    for (int j = 0; j < Logs.Length; j++)
                        posterior[a, b] += jacobian[a, i] * Covariance[i, j] * jacobian[b, j];
                    if (targets[a].Trial == targets[b].Trial)
                        trials[a, b] += _taus[i] * _taus[i] * jacobian[a, i] * jacobian[b, i];
                }
        return (Predict(Logs, targets), posterior, trials);
    }

    /// <summary>Log predictive density of trials that were left out one at a time, within the targets given.</summary>
    /// <param name="targets">Targets of the calibration set, the ones this fit was made with.</param>
    /// <remarks>Each refit starts at this mode and takes three Gauss–Newton steps with its Jacobian: at most a few rows are missing.</remarks>
    /// <returns>One term for each trial.</returns>
    public ImmutableArray<(string Trial, double LogDensity)> LeaveOneTrialOut(ImmutableArray<VitaminKTarget> targets)
    {
        double[,] jacobian = Jacobian(Logs, targets);
        List<(string, double)> terms = [];
        foreach (string trial in targets.Select(t => t.Trial).Distinct())
        {
            int[] kept = [.. Enumerable.Range(0, targets.Length).Where(i => targets[i].Trial != trial)], left = [.. Enumerable.Range(0, targets.Length).Except(kept)];
            ImmutableArray<VitaminKTarget> rest = [.. kept.Select(i => targets[i])], gone = [.. left.Select(i => targets[i])];
            double[,] inner = Rows(jacobian, kept), outer = Rows(jacobian, left);
            double[] logs = [.. Logs];
            double[,] curvature = new double[0, 0];
            for (int step = 0; step < 3; step++)
            {
                (curvature, double[] slope) = Normal(logs, Predict(logs, rest), rest, inner);
                double[] change = new Cholesky(curvature).Solve(slope);
                for (int i = 0; i < logs.Length; i++)
                    logs[i] += Math.Clamp(change[i], -1, 1);
            }
            double[,] covariance = new Cholesky(curvature).Inverse(), spread = Spread(gone, outer);
            for (int a = 0; a < left.Length; a++)
                for (int b = 0; b < left.Length; b++)
                    for (int i = 0; i < logs.Length; i++)
                        for (int j = 0; j < logs.Length; j++)
                            spread[a, b] += outer[a, i] * covariance[i, j] * outer[b, j];
            double[] predicted = Predict(logs, gone);
            Cholesky factor = new(spread);
            double[] white = factor.Whiten([.. gone.Select((t, i) => t.Observed - predicted[i])]);
            terms.Add((trial, -0.5 * (white.Sum(w => w * w) + factor.LogDeterminant + left.Length * Math.Log(2 * Math.PI))));
        }
        return [.. terms];
    }

    private double[,] Jacobian(double[] logs, ImmutableArray<VitaminKTarget> targets)
    {
        double[,] jacobian = new double[targets.Length, logs.Length];
        Parallel.For(0, logs.Length, i =>
        {
            double[] up = [.. logs], down = [.. logs];
            up[i] += Step;
            down[i] -= Step;
            double[] above = Predict(up, targets), below = Predict(down, targets);
            for (int row = 0; row < targets.Length; row++)
                jacobian[row, i] = (above[row] - below[row]) / (2 * Step);
        });
        return jacobian;
    }

    private double Objective(double[] logs, double[] predicted, ImmutableArray<VitaminKTarget> targets, double[,] jacobian)
    {
        double sum = 0;
        foreach (int[] rows in Trials(targets))
        {
            Cholesky factor = new(Spread([.. rows.Select(i => targets[i])], Rows(jacobian, rows)));
            sum += factor.Whiten([.. rows.Select(i => targets[i].Observed - predicted[i])]).Sum(w => w * w);
        }
        return sum + logs.Select((x, i) => Math.Pow((x - Math.Log(Structure.Free[i].Median)) / Structure.Free[i].DeviationOfLog, 2)).Sum();
    }

    private (double[,] Curvature, double[] Slope) Normal(double[] logs, double[] predicted, ImmutableArray<VitaminKTarget> targets, double[,] jacobian)
    {
        int n = logs.Length;
        double[,] curvature = new double[n, n];
        double[] slope = new double[n];
        for (int i = 0; i < n; i++)
        {
            double precision = 1 / Math.Pow(Structure.Free[i].DeviationOfLog, 2);
            curvature[i, i] = precision;
            slope[i] = -precision * (logs[i] - Math.Log(Structure.Free[i].Median));
        }
        foreach (int[] rows in Trials(targets))
        {
            double[,] own = Rows(jacobian, rows);
            Cholesky factor = new(Spread([.. rows.Select(i => targets[i])], own));
            double[] residual = factor.Whiten([.. rows.Select(i => targets[i].Observed - predicted[i])]);
            double[][] columns = [.. Enumerable.Range(0, n).Select(j => factor.Whiten([.. Enumerable.Range(0, rows.Length).Select(a => own[a, j])]))];
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    curvature[i, j] += columns[i].Zip(columns[j], (a, b) => a * b).Sum();
                slope[i] += columns[i].Zip(residual, (a, b) => a * b).Sum();
            }
        }
        return (curvature, slope);
    }

    // the covariance of one trial's rows around the common response
    private double[,] Spread(ImmutableArray<VitaminKTarget> rows, double[,] jacobian)
    {
        double[,] spread = new double[rows.Length, rows.Length];
        for (int a = 0; a < rows.Length; a++)
        {
            spread[a, a] = rows[a].StandardError * rows[a].StandardError;
            for (int b = 0; b < rows.Length; b++)
                for (int i = 0; i < _taus.Length; i++)
                    spread[a, b] += _taus[i] * _taus[i] * jacobian[a, i] * jacobian[b, i];
        }
        return spread;
    }

    private static IEnumerable<int[]> Trials(ImmutableArray<VitaminKTarget> targets)
        => targets.Select((target, i) => (target.Trial, i)).GroupBy(pair => pair.Trial, pair => pair.i).Select(group => group.ToArray());

    private static double[,] Rows(double[,] matrix, int[] rows)
    {
        double[,] own = new double[rows.Length, matrix.GetLength(1)];
        for (int a = 0; a < rows.Length; a++)
            for (int j = 0; j < own.GetLength(1); j++)
                own[a, j] = matrix[rows[a], j];
        return own;
    }
}
