using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Guidance;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Reports;

/// <summary>A projection with made-up numbers, for the looks of reports: nothing here came from the body model.</summary>
internal static class SampleProjection
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static Regimen Menaquinone7 { get; } = new("MK-7 180 µg", [new Course.OfNutrient(Nutrient.Menaquinone7, 180, new Schedule(), default)]);

    public static Person Anna { get; } = new()
    {
        Label = "Anna",
        AsOf = Today,
        AgeYears = 62,
        Sex = Sex.Female,
        Medicines = new MedicineList.None(),
        Clotting = new ClottingHistory.None(),
        Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.Osteopenia]),
        Symptoms = Reported<ImmutableArray<Symptom>>.Of([]),
        Supplements = Reported<Regimen>.Of(Regimen.Nothing),
    };

    public static Clearance Clearance()
    {
        Assert.True(Verdict.For(Anna, Guidebook.Load(), Today, [Regimen.Nothing, Menaquinone7]).TryClear(out Clearance? clearance));
        return clearance;
    }

    public static BodyProjection Body(Person person, int draws = 100)
    {
        ImmutableArray<double> days = new ProjectionRequest().ReportDays();
        Band Wide(double middle, double half) => draws > 0 ? new Band(middle, middle - 0.4 * half, middle + 0.4 * half, middle - half, middle + half) : Band.Central(middle);
        Outcome Course(Endpoint endpoint, Func<double, double> middle, double half) => new Outcome.Followed(endpoint, [.. days.Select(d => Wide(middle(d), half * (0.2 + 0.8 * d / days[^1])))]);
        Endpoint spine = Endpoints.DensityChange(BoneSite.LumbarSpine), hip = Endpoints.DensityChange(BoneSite.TotalHip), forearm = Endpoints.DensityChange(BoneSite.Forearm);

        ImmutableArray<Outcome> Arm(double k) =>
        [
            Course(Endpoints.UndercarboxylatedOsteocalcin, d => 4.1 - k * 2 * (1 - Math.Exp(-d / 20)), 1.6),
            Course(Endpoints.CarboxylatedOsteocalcin, d => 9.4 + k * 2 * (1 - Math.Exp(-d / 20)), 2.1),
            Course(Endpoints.DephosphoUncarboxylatedMgp, d => 510 - k * 160 * (1 - Math.Exp(-d / 20)), 170),
            Course(Endpoints.Calcium, _ => 2.36, 0.08),
            Course(spine, d => -0.8 * d / 365.25 + k * 0.9 * (1 - Math.Exp(-d / 300)), 1.9),
            Course(hip, d => -0.7 * d / 365.25 + k * 0.2 * (1 - Math.Exp(-d / 300)), 1.6),
            new Outcome.NotTrusted(forearm, "the equations lose three times what cohorts lose at this site"),
            Course(Endpoints.TScore(BoneSite.LumbarSpine), d => -1.8 - 0.06 * d / 365.25, 0.2),
            Course(Endpoints.CoronaryArteryCalcium, d => 40 * Math.Exp(0.15 * d / 365.25), 25),
        ];

        CalciumFlow Flow(CalciumPool from, CalciumPool to, double amount) => new(from, to, [.. days.Select(_ => Wide(amount, 0.3 * amount))]);
        ImmutableArray<CalciumFlow> flows =
        [
            Flow(CalciumPool.Diet, CalciumPool.Gut, 21.2), Flow(CalciumPool.Gut, CalciumPool.Stool, 18.7), Flow(CalciumPool.Gut, CalciumPool.Blood, 6.1),
            Flow(CalciumPool.Blood, CalciumPool.Gut, 3.6), Flow(CalciumPool.Blood, CalciumPool.Urine, 3.4), Flow(CalciumPool.Blood, CalciumPool.ExchangeableBone, 142),
            Flow(CalciumPool.ExchangeableBone, CalciumPool.Blood, 143), Flow(CalciumPool.ExchangeableBone, CalciumPool.DeepBone, 5.8),
            Flow(CalciumPool.DeepBone, CalciumPool.ExchangeableBone, 6.3), Flow(CalciumPool.Blood, CalciumPool.Artery, 0.002),
        ];
        ArmProjection nothing = new(Regimen.Nothing, Arm(0), [], [], [], flows, [new FractureChance("hip fracture", 10, Wide(3, 1.5), null, "K2 is not shown to change fractures.")], []);
        ArmProjection treated = new(Menaquinone7, Arm(1), [Course(spine, d => -0.8 * d / 365.25, 1.9), Course(hip, d => -0.7 * d / 365.25, 1.6)],
            [Course(spine, d => 0.9 * (1 - Math.Exp(-d / 300)), 1.2), Course(hip, d => 0.2 * (1 - Math.Exp(-d / 300)), 0.8), Course(Endpoints.CoronaryArteryCalcium, _ => 0, 2)],
            [Course(spine, _ => 0, 0), Course(hip, _ => 0, 0)], flows, [], ["A made-up note that must stand with this arm."]);
        return new BodyProjection(person, days, [nothing, treated], draws, 7,
            [
                new Assumption("calcidiol", "Your vitamin D store was not told", "50 nmol/L", "the median of the population", [new AssumptionEffect(spine, -0.4, 0.3, "25 nmol/L", "90 nmol/L")]),
                new Assumption("calcium", "How much calcium you eat was not told", "850 mg a day", "the median of the population", []),
            ], [], ["peterson-riggs-2010"]);
    }
}
