using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Reports;
using Osteon.Reports.Charts;

namespace Osteon.Projection;

/// <summary>Markers in blood at 4 and 12 weeks, and their courses.</summary>
internal static class MarkerBlocks
{
    private static readonly double[] Weeks = [4, 12];

    private static readonly Endpoint[] Headline = [Endpoints.UndercarboxylatedOsteocalcin, Endpoints.DephosphoUncarboxylatedMgp];

    public static IEnumerable<Block> Of(BodyProjection body)
    {
        double[] days = [.. Weeks.Select(w => w * 7).Where(d => d <= body.Days[^1])];
        yield return new Sentence("Markers change first. A marker that improves is not yet a stronger bone or a cleaner artery.");
        if (body.Arms.Length > 1 && days.Length > 0)
            yield return Short(body, days);
        foreach (Audience audience in new[] { Audience.Everyone, Audience.Clinician })
            if (Endpoints.All.Where(e => e.ClinicianOnly == (audience == Audience.Clinician) && e != Endpoints.Inr && IsMarker(e)).ToImmutableArray() is { IsEmpty: false } endpoints)
                yield return All(body, days, endpoints, audience == Audience.Clinician ? "Markers for clinicians" : "All markers") with { Audience = audience, Detail = true };
        foreach (Endpoint endpoint in Headline)
            if (Courses.Fan(body, endpoint, days.Length > 0 ? Math.Min(26 * 7, body.Days[^1]) : body.Days[^1]) is Chart chart)
                yield return chart with { Detail = true };
    }

    private static bool IsMarker(Endpoint endpoint) => endpoint.Group is EndpointGroup.VitaminK or EndpointGroup.Blood or EndpointGroup.BoneTurnover;

    private static Table Short(BodyProjection body, double[] days)
    {
        ImmutableArray<ArmProjection> arms = body.Arms[1..];
        return new Table("",
            [new Column("Marker"), new Column("today"), .. days.SelectMany(d => arms.Select(a => new Column(arms.Length == 1 ? $"{a.Regimen.Label}, {Printing.Time(d)}" : $"{Printing.Time(d)}: {a.Regimen.Label}")))],
            [.. Headline.Select(e => new Row([Name(e), body.Nothing[e].At(0), .. days.SelectMany(d => arms.Select(a => a[e].At(body.IndexOfDay(d))))]))])
        { Basis = new Basis { Parameters = ["vitamin K pathway"], Sources = body.Sources } };
    }

    private static Table All(BodyProjection body, double[] days, ImmutableArray<Endpoint> endpoints, string caption) => new(
        $"{caption}: median, with the range that holds 90 of 100 cases in brackets",
        [new Column("Marker"), new Column("today"), .. days.SelectMany(d => body.Arms.Select(a => new Column($"{Printing.Time(d)}: {a.Regimen.Label}")))],
        [.. endpoints.Select(e => new Row([Name(e), body.Nothing[e].At(0), .. days.SelectMany(d => body.Arms.Select(a => a[e].At(body.IndexOfDay(d))))]))]);

    private static string Name(Endpoint endpoint) => endpoint.Unit().Length > 0 ? $"{endpoint.Name}, {endpoint.Unit()}" : endpoint.Name;
}
