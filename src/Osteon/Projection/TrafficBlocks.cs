using Osteon.Body.Outcomes;
using Osteon.Reports;
using Osteon.Reports.Charts;
using Osteon.Reports.Rendering;

namespace Osteon.Projection;

/// <summary>The calcium traffic map of today and of the projection's end.</summary>
internal static class TrafficBlocks
{
    public static IEnumerable<Block> Of(BodyProjection body)
    {
        if (body.Nothing.Flows.IsEmpty)
            yield break;
        string end = Printing.Time(body.Days[^1]);
        yield return new Sentence(Saying(body, 0));
        yield return new TrafficMap("Calcium on its way, today", Saying(body, 0) + " The width of an arrow grows with the square root of its flow.",
            [Arm(body.Nothing, 0, "today"), .. body.Arms.Select(a => Arm(a, body.Days.Length - 1, $"{a.Regimen.Label}, {end}"))])
        {
            Course = new TrafficCourse(body.Days, [.. body.Days.Select(Printing.Time)], [.. body.Arms.Select(a => (a.Regimen.Label, a.Flows))]),
        }.Build() with { Detail = true };
    }

    private static string Saying(BodyProjection body, int index)
    {
        string Amount(CalciumPool from, CalciumPool to) => body.Nothing.Flows.FirstOrDefault(f => f.From == from && f.To == to) is CalciumFlow flow
            ? NumberText.Of(flow.MillimolesPerDay[index].ToEstimate(), 1) + " mmol" : "an unknown amount";
        return $"Of {Amount(CalciumPool.Diet, CalciumPool.Gut)} of calcium eaten in a day, {Amount(CalciumPool.Gut, CalciumPool.Blood)} reach the blood and {Amount(CalciumPool.Blood, CalciumPool.Urine)} leave with the urine (1 mmol is 40 mg).";
    }

    private static TrafficArm Arm(ArmProjection arm, int index, string name) =>
        new(name, [.. arm.Flows.Select(f => new TrafficFlow(f.From, f.To, f.MillimolesPerDay[index].ToEstimate()))]);
}
