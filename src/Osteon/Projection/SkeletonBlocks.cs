using System.Collections.Immutable;
using System.Globalization;
using Osteon.Body.Outcomes;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Projection;

/// <summary>Bone density, T-score, artery and fractures at each year, with and without.</summary>
internal static class SkeletonBlocks
{
    private static readonly BoneSite[] InText = [BoneSite.LumbarSpine, BoneSite.TotalHip];

    public static IEnumerable<Block> Of(BodyProjection body)
    {
        double[] days = [.. Years(body)];
        if (body.Arms.Length == 1)
            yield return Courseless(body, days, Enum.GetValues<BoneSite>());
        foreach (ArmProjection arm in body.Arms.Skip(1))
        {
            Basis basis = new() { Parameters = ["body model"], Sources = body.Sources };
            string zero = arm.Regimen.SuppliesVitaminK ? " \"If link zero\" is what remains if vitamin K does nothing to bone or artery." : "";
            string caption = $"Bone density, change since today in percent, without and with {arm.Regimen.Label}; brackets hold 90 of 100 cases.{zero}";
            yield return Compared(body, arm, days, InText.Select(Endpoints.DensityChange), caption) with { Basis = basis };
            yield return Compared(body, arm, days, Enum.GetValues<BoneSite>().Select(Endpoints.DensityChange), $"All sites, without and with {arm.Regimen.Label}: change since today, percent") with { Detail = true };
            Outcome artery = arm[Endpoints.CoronaryArteryCalcium];
            yield return artery is Outcome.Followed
                ? Compared(body, arm, days, [Endpoints.CoronaryArteryCalcium], $"Calcium in the heart's arteries, {Endpoints.CoronaryArteryCalcium.Unit()}") with { Basis = basis }
                : new Sentence($"Calcium in the heart's arteries: not known. {(artery switch { Outcome.NotTrusted not => not.Reason, Outcome.Unknown unknown => unknown.Reason, _ => "" })}") { Basis = basis };
        }
        if (Scores(body, days) is Table scores)
            yield return scores with { Detail = true };
        foreach (Block block in Fractures(body))
            yield return block;
        foreach (Endpoint endpoint in Enum.GetValues<BoneSite>().Select(Endpoints.DensityChange).Append(Endpoints.CoronaryArteryCalcium))
            if (Courses.Fan(body, endpoint, body.Days[^1]) is Chart chart)
                yield return chart with { Detail = true };
    }

    private static IEnumerable<double> Years(BodyProjection body)
    {
        double end = body.Days[^1];
        IEnumerable<double> years = Enumerable.Range(1, 30).Select(year => year * Printing.DaysInYear).Where(day => day <= end + 1);
        double[] all = [.. years.Any() ? years : [end]];
        return all.Length <= 5 ? all : all.Where((_, i) => i == 0 || i == all.Length - 1 || (i + 1) % 5 == 0);
    }

    private static Table Compared(BodyProjection body, ArmProjection arm, double[] days, IEnumerable<Endpoint> endpoints, string caption)
    {
        List<Row> rows = [];
        string unit = "";
        foreach (Endpoint endpoint in endpoints)
        {
            unit = endpoint.Unit();
            string name = endpoint.Group == EndpointGroup.BoneDensity ? endpoint.Name.Split(" density")[0] : "artery";
            foreach (double day in days)
            {
                int i = body.IndexOfDay(day);
                rows.Add(Row.Of($"{name}, {Printing.ShortTime(day)}", body.Nothing[endpoint].At(i), arm[endpoint].At(i), Difference(arm, endpoint, i), IfZero(arm, endpoint, i)));
            }
        }
        return new Table(caption, [new Column("Where, when"), new Column(body.Nothing.Regimen.Label, unit), new Column("with", unit), new Column("difference", unit), new Column("if link zero")], [.. rows]);
    }

    private static Cell Difference(ArmProjection arm, Endpoint endpoint, int index) => arm.Difference(endpoint).At(index, endpoint.IsChange() ? 2 : null, signed: true);

    private static Cell IfZero(ArmProjection arm, Endpoint endpoint, int index) =>
        arm.DifferencesIfLinksAreZero.FirstOrDefault(o => o.Endpoint.Key == endpoint.Key) is Outcome zero ? zero.At(index, endpoint.IsChange() ? 2 : null, signed: true) : Difference(arm, endpoint, index);

    private static Table Courseless(BodyProjection body, double[] days, BoneSite[] sites) => new(
        "Change since today; brackets hold 90 of 100 cases.",
        [new Column("Where"), .. days.Select(d => new Column(Printing.Time(d)))],
        [.. sites.Select(Endpoints.DensityChange).Append(Endpoints.CoronaryArteryCalcium).Select(e => new Row(
            [$"{e.Name}, {e.Unit()}", .. days.Select(d => body.Nothing[e].At(body.IndexOfDay(d)))]))]);

    private static Table? Scores(BodyProjection body, double[] days)
    {
        ImmutableArray<Endpoint> known = [.. Enum.GetValues<BoneSite>().Select(Endpoints.TScore).Where(e => body.Nothing[e] is Outcome.Followed)];
        return known.IsEmpty ? null : new Table(
            "T-score: how far bone density lies from that of young women; at or below −2.5 is called osteoporosis",
            [new Column("Site"), new Column("today"), .. days.SelectMany(d => body.Arms.Select(a => new Column($"{Printing.Time(d)}: {a.Regimen.Label}")))],
            [.. known.Select(e => new Row([e.Name.Replace(" T-score", "", StringComparison.Ordinal), body.Nothing[e].At(0), .. days.SelectMany(d => body.Arms.Select(a => a[e].At(body.IndexOfDay(d))))]))]);
    }

    /// <summary>Chances of a fracture, with and without, and what must stand beside them.</summary>
    public static IEnumerable<Block> Fractures(BodyProjection body)
    {
        if (body.Nothing.Fractures.IsEmpty)
            yield break;
        ImmutableArray<ArmProjection> treated = [.. body.Arms.Skip(1).Where(arm => arm.Fractures.Any(f => f.OfHundredTreated is not null))];
        Cell With(ArmProjection arm, FractureChance chance) => arm.Fractures.FirstOrDefault(f => f.Site == chance.Site)?.OfHundredTreated is Band band
            ? new Cell.Number(band.ToEstimate(), 0) : "no fracture trial";
        yield return new Table("Of 100 people like you, how many have a fracture",
            [new Column("Which, within"), new Column("if nothing changes", "of 100"), .. treated.Select(arm => new Column($"with {arm.Regimen.Label}", "of 100"))],
            [.. body.Nothing.Fractures.Select(f => new Row([$"{f.Site}, {Years(f)}", new Cell.Number(f.OfHundred.ToEstimate(), 0), .. treated.Select(arm => With(arm, f))]))])
        { Basis = new Basis { Parameters = ["fracture chance from bone density and age"], Sources = body.Sources } };
        foreach (string statement in body.Nothing.Fractures.Concat(treated.SelectMany(arm => arm.Fractures)).Select(f => f.Statement).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal))
            yield return new Sentence(statement, Tone.Quiet);
        foreach (FractureChance chance in body.Nothing.Fractures)
            yield return new IconArray($"{Words.Capital(chance.Site)}, if nothing changes",
                $"{NumberText.Of(chance.OfHundred.ToEstimate(), 0)} of 100 people like you: {chance.Site} within {Years(chance)}.", $"{chance.Site} within {Years(chance)}", chance.OfHundred.ToEstimate()).Build() with { Detail = true };
        foreach (ArmProjection arm in treated)
            foreach (FractureChance chance in arm.Fractures.Where(f => f.OfHundredTreated is not null))
            {
                Estimate with = chance.OfHundredTreated!.Value.ToEstimate(); // filtered
                yield return new IconArray($"{Words.Capital(chance.Site)}, with {arm.Regimen.Label}",
                    $"{NumberText.Of(with, 0)} of 100 people like you: {chance.Site} within {Years(chance)} with {arm.Regimen.Label}.", $"{chance.Site} within {Years(chance)}", with).Build() with { Detail = true };
            }
        if (body.Arms.Any(arm => arm.Regimen.SuppliesVitaminK))
            yield return new Sentence("Vitamin K2 is not shown to change how many people have a fracture, so no picture with it is drawn.", Tone.Caution);

        static string Years(FractureChance chance) => Printing.Time(chance.Years * Printing.DaysInYear);
    }
}
