using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Reports.Rendering;
using Osteon.Vocabulary.Tables;

namespace Osteon.Projection;

/// <summary>The course of an endpoint under every regimen, as a fan chart.</summary>
public static class Courses
{
    /// <summary>The chart, or null where no regimen's course can be shown.</summary>
    /// <param name="body">The projection.</param>
    /// <param name="endpoint">What to draw.</param>
    /// <param name="untilDay">Last day drawn; below 200 days the axis is in weeks, else in years.</param>
    public static Chart? Fan(BodyProjection body, Endpoint endpoint, double untilDay)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(endpoint);
        bool weeks = untilDay < 200;
        ImmutableArray<int> places = [.. Enumerable.Range(0, body.Days.Length).Where(i => body.Days[i] <= untilDay + 1)];
        List<Curve> curves = [];
        for (int look = 0; look < body.Arms.Length; look++)
        {
            ArmProjection arm = body.Arms[look];
            Add(curves, look, arm.Regimen.Label, arm[endpoint]);
            // The reader sees beside each projection what remains of it if vitamin K does nothing to bone or artery.
            if (arm != body.Nothing && arm.OutcomesIfLinksAreZero.FirstOrDefault(o => o.Endpoint.Key == endpoint.Key) is Outcome.Followed zero)
                Add(curves, look, $"{arm.Regimen.Label}, if the link is zero", zero, isShadow: true);
        }
        if (curves.Count == 0)
            return null;
        return new FanChart(Words.Capital(endpoint.Name), Saying(curves, endpoint), new Column("time", weeks ? "weeks" : "years"), new Column(endpoint.IsChange() ? "change" : endpoint.Name, endpoint.Unit()), endpoint.Decimals(), [.. curves])
        {
            Signed = endpoint.IsChange() || endpoint.Unit == "{score}",
            Zones = endpoint.Unit == "{score}" ? ScoreZones : [],
        }.Build();

        void Add(List<Curve> into, int look, string name, Outcome outcome, bool isShadow = false)
        {
            if (outcome is Outcome.Followed followed)
                into.Add(new Curve(name, [.. places.Select(i => new CurvePoint(weeks ? Week(body.Days[i]) : Math.Round(body.Days[i] / Printing.DaysInYear, 3), Value(followed.Bands[i])))]) { DrawBands = !isShadow, IsShadow = isShadow, Look = look });
        }

        // A change is exactly zero at the start; its band is a point there and belongs to the picture all the same.
        Estimate Value(Band band) => body.Draws > 0 ? Estimate.WithBands(band.Low90, band.Low50, band.Median, band.High50, band.High90) : band.ToEstimate();
    }

    // What the ranges of a T-score are called, by the usual definition of osteoporosis.
    private static readonly ImmutableArray<FanZone> ScoreZones =
    [
        new("usual", -1, double.PositiveInfinity, "var(--zone-usual)"),
        new("osteopenia: −1 to −2.5", -2.5, -1, "var(--zone-low)"),
        new("osteoporosis: −2.5 and less", double.NegativeInfinity, -2.5, "var(--zone-least)"),
    ];

    /// <summary>Months end on days that are not whole weeks; within a day they are called by the week.</summary>
    private static double Week(double day) => Math.Abs(day / 7 - Math.Round(day / 7)) < 1.0 / 7 ? Math.Round(day / 7) : Math.Round(day / 7, 1);

    private static string Saying(List<Curve> curves, Endpoint endpoint)
    {
        string unit = endpoint.Unit().Length > 0 ? " " + endpoint.Unit() : "";
        return endpoint.Explanation + " At the end: " + string.Join("; ", curves.Where(c => !c.IsShadow).Select(c => $"{c.Name} {NumberText.Of(c.Points[^1].Value, endpoint.Decimals(), endpoint.IsChange())}{unit}")) + (curves.Any(c => c.IsShadow) ? ". Fine dots: if the link is zero." : ".");
    }
}
