using System.Collections.Immutable;
using Osteon.Body.Calibration;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Body.Qualification;

/// <summary>One line of the fit table.</summary>
/// <param name="Target">The target.</param>
/// <param name="Predicted">What the shipped model predicts, computed now.</param>
/// <param name="Low">Lower end of the 90 % prediction interval: posterior, spread between trials, and the observation's own error.</param>
/// <param name="High">Its upper end.</param>
public sealed record VitaminKFitRow(VitaminKTarget Target, double Predicted, double Low, double High)
{
    /// <summary>(predicted − observed) / SE, the way the first structure was reported.</summary>
    public double Z => (Predicted - Target.Observed) / Target.StandardError;

    /// <summary>Whether the observation lies inside the interval.</summary>
    public bool Inside => Target.Observed >= Low && Target.Observed <= High;
}

/// <summary>What one set amounts to.</summary>
/// <param name="Set">The set.</param>
/// <param name="Count">Targets.</param>
/// <param name="WithinTwo">Targets with |z| below 2.</param>
/// <param name="InsideInterval">Targets inside the 90 % interval.</param>
/// <param name="RootMeanSquareZ">Root mean square of z.</param>
/// <param name="MedianAbsoluteZ">Median of |z|.</param>
public sealed record VitaminKFitTotal(TargetSet Set, int Count, int WithinTwo, int InsideInterval, double RootMeanSquareZ, double MedianAbsoluteZ);

/// <summary>The vitamin K model against every observation it was fitted to and judged by, hits and misses, computed by the model itself.</summary>
public sealed class VitaminKQualification
{
    private VitaminKQualification(ImmutableArray<VitaminKFitRow> rows) => Rows = rows;

    /// <summary>The table, in the order of the targets.</summary>
    public ImmutableArray<VitaminKFitRow> Rows { get; }

    /// <summary>The three sets.</summary>
    public ImmutableArray<VitaminKFitTotal> Totals => [.. Enum.GetValues<TargetSet>().Select(Total)];

    /// <summary>Rows outside their interval, or more than two standard errors away.</summary>
    public ImmutableArray<VitaminKFitRow> Misses => [.. Rows.Where(row => !row.Inside || Math.Abs(row.Z) >= 2)];

    /// <summary>Name of the structure the calibration set chose.</summary>
    public static string Structure => VitaminKPosterior.Shipped.Structure.Name;

    /// <summary>Rows that were read in their source; the rest were remembered or turned from a direction into a number.</summary>
    public int ReadInSource => Rows.Count(row => row.Target.Seen == Seen.Verbatim);

    /// <summary>Computes the table; a few seconds.</summary>
    public static VitaminKQualification Compute() => Compute(_ => true);

    /// <summary>Computes some of its rows.</summary>
    /// <param name="which">Which targets.</param>
    public static VitaminKQualification Compute(Func<VitaminKTarget, bool> which)
    {
        ImmutableArray<VitaminKTarget> targets = [.. VitaminKTarget.All.Where(which)];
        (double[] predicted, double[,] posterior, double[,] trials) = VitaminKFit.Shipped().Foresee(targets);
        return new VitaminKQualification([.. targets.Select((target, i) =>
        {
            double half = 1.6449 * Math.Sqrt(posterior[i, i] + trials[i, i] + target.StandardError * target.StandardError);
            return new VitaminKFitRow(target, predicted[i], predicted[i] - half, predicted[i] + half);
        })]);
    }

    private VitaminKFitTotal Total(TargetSet set)
    {
        double[] z = [.. Rows.Where(row => row.Target.Set == set).Select(row => row.Z)];
        double[] sizes = [.. z.Select(Math.Abs).Order()];
        double median = sizes.Length % 2 == 1 ? sizes[sizes.Length / 2] : (sizes[sizes.Length / 2 - 1] + sizes[sizes.Length / 2]) / 2;
        return new VitaminKFitTotal(set, z.Length, sizes.Count(size => size < 2), Rows.Count(row => row.Target.Set == set && row.Inside),
            Math.Sqrt(z.Average(value => value * value)), median);
    }
}
