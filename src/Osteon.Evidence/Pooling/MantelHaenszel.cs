using Osteon.Evidence.Effects;

namespace Osteon.Evidence.Pooling;

/// <summary>Which variance a Mantel–Haenszel risk difference gets.</summary>
public enum RiskDifferenceVariance
{
    /// <summary>Sato, Greenland and Robins 1989, as metafor.</summary>
    Sato1989,
    /// <summary>Greenland and Robins 1985, as Stata's metan.</summary>
    Greenland1985,
}

/// <summary>
/// Mantel and Haenszel's pools of counts. Nothing is added to any cell for the pool itself; Q is measured with the studies' own effects, for
/// which empty cells are met as the caller says (metafor: ½ in studies with a zero, those without any event, or with events in everybody, dropped).
/// </summary>
public static class MantelHaenszel
{
    /// <summary>The pooled log odds ratio, variance of Robins, Breslow and Greenland 1986.</summary>
    /// <exception cref="ArgumentException">No study tells anything about it.</exception>
    public static TablePool OddsRatio(IReadOnlyList<TwoByTwo> tables, ZeroCells? zeroCells = null, double level = 0.95)
    {
        double r = 0, s = 0, pr = 0, psqr = 0, qs = 0;
        foreach (TwoByTwo t in tables)
        {
            double p = (t.TreatedEvents + t.ControlOthers) / t.Total, q = (t.TreatedOthers + t.ControlEvents) / t.Total;
            double ri = t.TreatedEvents * t.ControlOthers / t.Total, si = t.TreatedOthers * t.ControlEvents / t.Total;
            (r, s) = (r + ri, s + si);
            (pr, psqr, qs) = (pr + p * ri, psqr + p * si + q * ri, qs + q * si);
        }
        Require(r > 0 && s > 0, "odds ratio");
        double ratio = r / s;
        return Answer(tables, new OddsRatio(), Math.Log(ratio), Math.Sqrt(0.5 * (pr / (r * r) + psqr / (r * s) + qs / (s * s))),
            t => t.TreatedOthers * t.ControlEvents / t.Total, zeroCells, level) with
        {
            MantelHaenszelTest = NoEffect(tables, t => t.NullVariance),
            CochranTest = NoEffect(tables, t => t.NullVariance * (t.Total - 1) / t.Total),
            BreslowDay = Homogeneity(tables, ratio, corrected: false),
            Tarone = Homogeneity(tables, ratio, corrected: true),
        };
    }

    /// <summary>The pooled log risk ratio, variance of Greenland and Robins 1985.</summary>
    /// <exception cref="ArgumentException">No study tells anything about it.</exception>
    public static TablePool RiskRatio(IReadOnlyList<TwoByTwo> tables, ZeroCells? zeroCells = null, double level = 0.95)
    {
        double r = tables.Sum(t => t.TreatedEvents * t.Control / t.Total), s = tables.Sum(t => t.ControlEvents * t.Treated / t.Total);
        Require(r > 0 && s > 0, "risk ratio");
        double spread = tables.Sum(t => t.Treated / t.Total * (t.Control / t.Total) * t.Events - t.TreatedEvents / t.Total * t.ControlEvents);
        return Answer(tables, new RiskRatio(), Math.Log(r / s), Math.Sqrt(spread / (r * s)), t => t.ControlEvents * t.Treated / t.Total, zeroCells, level);
    }

    /// <summary>The pooled risk difference.</summary>
    /// <exception cref="ArgumentException">There is no study.</exception>
    public static TablePool RiskDifference(IReadOnlyList<TwoByTwo> tables, RiskDifferenceVariance variance = RiskDifferenceVariance.Sato1989,
        ZeroCells? zeroCells = null, double level = 0.95)
    {
        Require(tables.Count > 0, "risk difference");
        double weight = tables.Sum(t => t.Treated * t.Control / t.Total);
        double difference = tables.Sum(t => (t.TreatedEvents * t.Control - t.ControlEvents * t.Treated) / t.Total) / weight;
        double spread = variance == RiskDifferenceVariance.Sato1989
            ? difference * tables.Sum(t => (t.ControlEvents * t.Treated * t.Treated - t.TreatedEvents * t.Control * t.Control + t.Treated * t.Control * (t.Control - t.Treated) / 2) / (t.Total * t.Total))
                + tables.Sum(t => (t.TreatedEvents * t.ControlOthers + t.ControlEvents * t.TreatedOthers) / t.Total) / 2
            : tables.Sum(t => (t.TreatedEvents * t.TreatedOthers * Math.Pow(t.Control, 3) + t.ControlEvents * t.ControlOthers * Math.Pow(t.Treated, 3)) / (t.Treated * t.Control * t.Total * t.Total));
        return Answer(tables, new RiskDifference(), difference, Math.Sqrt(spread) / weight, t => t.Treated * t.Control / t.Total, zeroCells, level);
    }

    /// <summary>The pooled log incidence rate ratio.</summary>
    /// <exception cref="ArgumentException">No study tells anything about it.</exception>
    public static TablePool IncidenceRateRatio(IReadOnlyList<TwoRates> arms, ZeroCells? zeroCells = null, double level = 0.95)
    {
        double r = arms.Sum(t => t.TreatedEvents * t.ControlTime / (t.TreatedTime + t.ControlTime)), s = arms.Sum(t => t.ControlEvents * t.TreatedTime / (t.TreatedTime + t.ControlTime));
        Require(r > 0 && s > 0, "incidence rate ratio");
        double spread = arms.Sum(t => t.TreatedTime * t.ControlTime * (t.TreatedEvents + t.ControlEvents) / Math.Pow(t.TreatedTime + t.ControlTime, 2));
        return Answer(arms, new IncidenceRateRatio(), a => [a.TreatedEvents, a.TreatedTime, a.ControlEvents, a.ControlTime],
            Math.Log(r / s), Math.Sqrt(spread / (r * s)), t => t.ControlEvents * t.TreatedTime / (t.TreatedTime + t.ControlTime), zeroCells, level) with
        {
            MantelHaenszelTest = ChiSquareTest.Of(Math.Pow(Math.Abs(arms.Sum(t => t.TreatedEvents - (t.TreatedEvents + t.ControlEvents) * t.TreatedTime / (t.TreatedTime + t.ControlTime))) - 0.5, 2) / spread, 1),
        };
    }

    /// <summary>The pooled incidence rate difference.</summary>
    /// <exception cref="ArgumentException">There is no study.</exception>
    public static TablePool IncidenceRateDifference(IReadOnlyList<TwoRates> arms, ZeroCells? zeroCells = null, double level = 0.95)
    {
        Require(arms.Count > 0, "incidence rate difference");
        static double Weight(TwoRates t) => t.TreatedTime * t.ControlTime / (t.TreatedTime + t.ControlTime);
        double weight = arms.Sum(Weight);
        double difference = arms.Sum(t => (t.TreatedEvents * t.ControlTime - t.ControlEvents * t.TreatedTime) / (t.TreatedTime + t.ControlTime)) / weight;
        double spread = arms.Sum(t => Weight(t) * Weight(t) * (t.TreatedEvents / (t.TreatedTime * t.TreatedTime) + t.ControlEvents / (t.ControlTime * t.ControlTime)));
        return Answer(arms, new IncidenceRateDifference(), a => [a.TreatedEvents, a.TreatedTime, a.ControlEvents, a.ControlTime],
            difference, Math.Sqrt(spread) / weight, Weight, zeroCells, level);
    }

    private static TablePool Answer(IReadOnlyList<TwoByTwo> tables, EffectMeasure measure, double estimate, double error, Func<TwoByTwo, double> weight, ZeroCells? zeroCells, double level) =>
        Answer(tables, measure, t => [t.TreatedEvents, t.TreatedOthers, t.ControlEvents, t.ControlOthers], estimate, error, weight, zeroCells, level);

    private static TablePool Answer<T>(IReadOnlyList<T> studies, EffectMeasure measure, Func<T, double[]> cells, double estimate, double error, Func<T, double> weight, ZeroCells? zeroCells, double level)
    {
        Effect[] own = [.. measure.Of([.. studies.Select(cells)], zeroCells ?? new ZeroCells(DropDoubleZero: true)).OfType<Effect>()];
        double q = own.Sum(e => (e.Estimate - estimate) * (e.Estimate - estimate) / e.Variance);
        return new TablePool
        {
            Effect = TablePool.Wald(estimate, error, level),
            Studies = studies.Count,
            HeterogeneityStudies = own.Length,
            Q = own.Length > 1 ? ChiSquareTest.Of(q, own.Length - 1) : new ChiSquareTest(0, 0, 1),
            Weights = TablePool.Percent(studies.Select(weight)),
        };
    }

    private static ChiSquareTest NoEffect(IReadOnlyList<TwoByTwo> tables, Func<TwoByTwo, double> variance)
    {
        double excess = Math.Abs(tables.Sum(t => t.TreatedEvents - t.ExpectedEvents)) - 0.5;
        return ChiSquareTest.Of(excess * excess / tables.Sum(variance), 1);
    }

    /// <remarks>Each study's expected count solves the quadratic that the common odds ratio and the margins leave.</remarks>
    private static ChiSquareTest? Homogeneity(IReadOnlyList<TwoByTwo> tables, double ratio, bool corrected)
    {
        TwoByTwo[] telling = [.. tables.Where(t => t.Events > 0 && t.Events < t.Total && t.Treated > 0 && t.Control > 0)];
        if (telling.Length < 2)
            return null;
        double sum = 0, excess = 0, variances = 0;
        foreach (TwoByTwo t in telling)
        {
            double expected;
            if (Math.Abs(ratio - 1) < 1e-12)
                expected = t.ExpectedEvents;
            else
            {
                double b = ratio * (t.Treated + t.Events) + (t.Control - t.Events);
                expected = (b - Math.Sqrt(b * b - 4 * t.Treated * t.Events * ratio * (ratio - 1))) / (2 * (ratio - 1));
            }
            double variance = 1 / (1 / expected + 1 / (t.Events - expected) + 1 / (t.Treated - expected) + 1 / (t.Control - t.Events + expected));
            sum += (t.TreatedEvents - expected) * (t.TreatedEvents - expected) / variance;
            excess += t.TreatedEvents - expected;
            variances += variance;
        }
        return ChiSquareTest.Of(Math.Max(0, corrected ? sum - excess * excess / variances : sum), telling.Length - 1);
    }

    private static void Require(bool told, string what)
    {
        if (!told)
            throw new ArgumentException($"No {what} can be pooled: the studies hold no event in one of the arms.");
    }
}
