using System.Collections.Immutable;
using System.Globalization;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Evidence.Studies;

/// <summary>Something in the extracted numbers that cannot be right, or needs another look.</summary>
/// <param name="Kind">What kind of slip it is, such as <c>estimate outside its interval</c>.</param>
/// <param name="Where">File and line, or the study.</param>
/// <param name="What">What is odd, with the numbers.</param>
public sealed record ExtractionFinding(string Kind, string Where, string What);

/// <summary>The slips that happen when trials are extracted, looked for in every row.</summary>
public static class ExtractionChecks
{
    /// <summary>Everything odd in a library, file by file.</summary>
    public static ImmutableArray<ExtractionFinding> Of(StudyLibrary library) =>
    [
        .. library.Outcomes.SelectMany(Rows),
        .. library.Outcomes.Select(o => o.Outcome).Distinct().SelectMany(o => Spreads(library, o)),
        .. Units(library),
        .. library.Pools.Concat(library.Networks).Concat(library.MedicineComparisons).SelectMany(p => Published(p.Place, $"{p.Name} {p.Outcome}", p.Estimate, p.Low, p.High, p.P, p.IsRatio)),
        .. library.MedicineArms.SelectMany(Arms),
        .. Twice(library),
        .. Unmarked(library),
    ];

    private static IEnumerable<ExtractionFinding> Rows(OutcomeRow row)
    {
        string place = row.Line > 0 ? $"data/studies/outcomes.csv({row.Line})" : row.Study, name = $"{row.Study} {row.Outcome}";
        if (row.Events > row.Total)
            yield return new("count above its total", place, $"{name}: {row.Events} events in {row.Total} people.");
        if (row.Events < 0 || row.Total < 0 || row.People < 0)
            yield return new("count below zero", place, $"{name}: a count is below zero.");
        if (row.Deviation <= 0)
            yield return new("impossible spread", place, $"{name}: a standard deviation of {Text(row.Deviation)}.");
        bool ratio = row.IsRatio;
        foreach (ExtractionFinding finding in Published(place, name, row.Estimate ?? row.Mean, row.Low, row.High, row.Estimate is null ? "" : row.P, ratio))
            yield return finding;
        if (row.Unit == "%" && row.Statistic is "percent" && row.Mean is < 0 or > 100 && row.Statistic == "percent")
            yield return new("percent out of range", place, $"{name}: {Text(row.Mean)} percent.");
    }

    private static IEnumerable<ExtractionFinding> Published(string place, string name, double? estimate, double? low, double? high, string printedP, bool ratio)
    {
        double? p = double.TryParse(printedP.TrimStart('<', '='), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
        if (p is < 0 or > 1)
            yield return new("impossible p-value", place, $"{name}: p = {printedP}.");
        if (low > high)
            yield return new("interval upside down", place, $"{name}: from {Text(low)} to {Text(high)}.");
        if (estimate < low || estimate > high)
            yield return new("estimate outside its interval", place, $"{name}: {Text(estimate)} with an interval printed from {Text(low) ?? "?"} to {Text(high) ?? "?"}.");
        if (estimate is not double middle || low is not double lower || high is not double upper || !(lower < upper) || middle < lower || middle > upper || (ratio && lower <= 0))
            yield break;
        (double e, double a, double b) = ratio ? (Math.Log(middle), Math.Log(lower), Math.Log(upper)) : (middle, lower, upper);
        // Ratios near a bound printed to two decimals are uneven by rounding alone.
        double rounding = ratio ? 0.006 / lower : 0;
        if (Math.Abs(e - 0.5 * (a + b)) > 0.2 * (b - a) + rounding)
            yield return new("interval centered elsewhere", place, $"{name}: {Text(middle)}, but the interval {Text(lower)} to {Text(upper)} is centered on {Text(Math.Round(ratio ? Math.Exp(0.5 * (a + b)) : 0.5 * (a + b), 3))}; a sign may be lost.");
        if (p is double printed and >= 0 and <= 1 && !printedP.StartsWith('<') && (a > 0 || b < 0) != (printed < 0.05) && Math.Min(Math.Abs(a), Math.Abs(b)) > 0.03 * (b - a))
            yield return new("p-value against its interval", place, $"{name}: p = {printedP}, but the interval {Text(lower)} to {Text(upper)} {(a > 0 || b < 0 ? "excludes" : "includes")} no difference.");
    }

    /// <summary>Printed spreads beside printed p-values: a standard error read as a deviation, or a deviation that cannot give the p.</summary>
    private static IEnumerable<ExtractionFinding> Spreads(StudyLibrary library, string outcome)
    {
        foreach (IGrouping<(string, double?, string), OutcomeRow> rows in library.Outcomes.Where(o => o.Outcome == outcome && o.Deviation > 0 && o.Statistic != "baseline").GroupBy(o => (o.Study, o.Month, o.Statistic)))
        {
            OutcomeRow? treated = rows.FirstOrDefault(r => r.Role == "intervention"), control = rows.FirstOrDefault(r => r.Role.EndsWith("control", StringComparison.Ordinal));
            if (treated is not { Mean: double m1, Deviation: double s1 } || control is not { Mean: double m2, Deviation: double s2 })
                continue;
            Study? study = library.Find(treated.Study);
            double? half = (treated.Note.Contains("45 women", StringComparison.Ordinal) ? 45 : study?.Randomized) / 2;
            if ((treated.People ?? half) is not double n1 || (control.People ?? half) is not double n2)
                continue;
            string place = $"data/studies/outcomes.csv({treated.Line})", name = $"{treated.Study} {outcome}";
            double asDeviation = P((m1 - m2) / Math.Sqrt(s1 * s1 / n1 + s2 * s2 / n2)), asError = P((m1 - m2) / Math.Sqrt(s1 * s1 + s2 * s2));
            bool below = treated.P.StartsWith('<');
            if (double.TryParse(treated.P.TrimStart('<'), NumberStyles.Float, CultureInfo.InvariantCulture, out double printed) && printed is > 0 and < 1)
            {
                if (!below && (asDeviation < 0.05) != (printed < 0.05))
                    yield return new("p-value does not follow", place, string.Create(CultureInfo.InvariantCulture, $"{name}: the means and deviations give p = {asDeviation:0.###}, printed is {treated.P}."));
                else if (asDeviation < printed / 1000 && asError > printed / 30)
                    yield return new("standard error read as deviation", place, string.Create(CultureInfo.InvariantCulture, $"{name}: as deviations the spreads give p = {asDeviation:0.#e+0}, as standard errors {asError:0.###}; printed is {treated.P}."));
            }
            // Carboxylation answers to vitamin K within days and by half; bone does not.
            else if (asDeviation < 1e-15 && n1 >= 20 && (outcome.Contains("bmd", StringComparison.Ordinal) || outcome.Contains("trabecular", StringComparison.Ordinal)))
                yield return new("standard error read as deviation", place, string.Create(CultureInfo.InvariantCulture, $"{name}: as deviations the spreads give p = {asDeviation:0.#e+0}, which no trial of this size shows; as standard errors p = {asError:0.###}."));
            if (treated.DeviationBasis.Contains("reported", StringComparison.Ordinal) && treated.DeviationBasis.Contains("SE", StringComparison.Ordinal) && treated.Seen == Vocabulary.Provenance.Seen.Derived)
                yield return new("standard error, converted here", place, $"{name}: {treated.DeviationBasis}.");
        }
    }

    private static double P(double z) => 2 * Distributions.NormalUpper(Math.Abs(z));

    private static IEnumerable<ExtractionFinding> Units(StudyLibrary library)
    {
        foreach (IGrouping<string, OutcomeRow> rows in library.Outcomes.Where(o => o.Outcome is "ucoc" or "coc" or "total_oc" && o.Unit.Contains('/')).GroupBy(o => o.Outcome))
        {
            string[] units = [.. rows.Select(r => r.Unit.ToLowerInvariant()).Distinct()];
            foreach (OutcomeRow row in rows.Where(r => r.Unit.Contains("/dL", StringComparison.OrdinalIgnoreCase) && units.Any(u => u.EndsWith("/ml", StringComparison.Ordinal)) && r.Role == "intervention"))
                yield return new("unit out of line", $"data/studies/outcomes.csv({row.Line})", $"{row.Study} {row.Outcome} is in {row.Unit}, others are per mL: a hundredfold apart.");
        }
        foreach (IGrouping<(string, string), OutcomeRow> rows in library.Outcomes.Where(o => o.Statistic != "baseline").GroupBy(o => (o.Outcome, o.Study)).Where(g => g.Any(r => r.Unit == "%") && g.Any(r => r.Unit is not ("%" or "" or "RR" or "OR") && r.Mean is not null)))
            yield return new("percent and unit side by side", $"data/studies/outcomes.csv({rows.First().Line})", $"{rows.Key.Item2} {rows.Key.Item1}: some rows are percent, some {rows.First(r => r.Unit != "%").Unit}.");
    }

    private static IEnumerable<ExtractionFinding> Arms(MedicineArm arm)
    {
        if (arm.Events > arm.Total)
            yield return new("count above its total", arm.Place, $"{arm.Trial} {arm.Outcome}: {arm.Events} events in {arm.Total} people.");
        if (arm.Percent is < 0 or > 100)
            yield return new("percent out of range", arm.Place, $"{arm.Trial} {arm.Outcome}: {Text(arm.Percent)} percent.");
        // Printed to one decimal: a difference beyond 0.15 points and a tenth of the value is no rounding.
        if (arm is { Events: double events, Total: double total, Percent: double percent } && total > 0 && Math.Abs(100 * events / total - percent) > Math.Max(0.15, 0.1 * percent))
            yield return new("percentage is not events over people", arm.Place, string.Create(CultureInfo.InvariantCulture, $"{arm.Trial} {arm.Outcome}, {arm.Arm}: {events}/{total} is {100 * events / total:0.0} %, printed is {percent} %; a Kaplan-Meier figure, or another denominator."));
    }

    /// <summary>The same people in two papers: same country, form and dose, and as many people, within four years; or the row says so itself.</summary>
    private static IEnumerable<ExtractionFinding> Twice(StudyLibrary library)
    {
        for (int i = 0; i < library.Studies.Length; i++)
            for (int j = 0; j < i; j++)
            {
                Study a = library.Studies[j], b = library.Studies[i];
                bool alike = a.Country == b.Country && a.Form == b.Form && a.Dose == b.Dose && a.Dose.Length > 0 && a.Control == b.Control
                    && int.TryParse(a.Year, out int first) && int.TryParse(b.Year, out int second) && Math.Abs(first - second) <= 5;
                bool sameSize = a.Randomized is double n && b.Randomized is double m && n == m;
                bool says = b.Arms.Contains(a.Id, StringComparison.OrdinalIgnoreCase) || b.Notes.Contains($"extension of {a.Author.Split(' ')[0]} {a.Year}", StringComparison.OrdinalIgnoreCase) || (a.Acronym.Length > 3 && b.Population.Contains(a.Acronym, StringComparison.OrdinalIgnoreCase));
                if ((alike && sameSize) || says)
                    yield return new("one trial reported twice", $"{a.Id}, {b.Id}", $"{a.Name} and {b.Name} compare {b.Form} {b.Dose} {b.DoseUnit} in the same people; count them once.");
            }
        foreach (string id in library.Outcomes.Select(o => o.Study).Distinct().Where(id => library.Find(id) is null))
            yield return new("one trial reported twice", id, library.Studies.FirstOrDefault(s => s.Notes.Contains(id.Insert(id.Length - 4, " "), StringComparison.OrdinalIgnoreCase)) is Study other
                ? $"{id} has results and no study card; it is another paper on the people of {other.Name}."
                : $"{id} has results and no study card.");
    }

    private static IEnumerable<ExtractionFinding> Unmarked(StudyLibrary library) => library.Retractions
        .Where(r => library.Find(r.Study) is Study study && study.Status != (r.Status == "retracted" ? StudyStatus.Retracted : StudyStatus.Concern))
        .Select(r => new ExtractionFinding("retraction not marked", r.Study, $"{r.Work} is listed as {r.Status}, its study card says otherwise."));

    private static string? Text(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
