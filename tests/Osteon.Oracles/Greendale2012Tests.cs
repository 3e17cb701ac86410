using Osteon.Body;
using Osteon.Body.Outcomes;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Oracles;

/// <summary>Density around the final menstrual period: Greendale 2012 (SWAN), J Bone Miner Res 27:111–118, abstract. Allowed: two percentage points.</summary>
public sealed class Greendale2012Tests
{
    [Theory]
    [InlineData(BoneSite.LumbarSpine, -5, 5, -10.6)]
    [InlineData(BoneSite.FemoralNeck, -5, 5, -9.1)]
    [InlineData(BoneSite.LumbarSpine, -1, 2, -7.38)]
    [InlineData(BoneSite.FemoralNeck, -1, 2, -5.8)]
    public void Density_falls_as_in_the_cohort(BoneSite site, double from, double to, double percent)
    {
        Person woman = new()
        {
            AsOf = new DateOnly(2025, 10, 1), AgeYears = 46, Sex = Sex.Female, Medicines = new MedicineList.None(), Clotting = new ClottingHistory.None(),
            Menopause = Reported<Menopause>.Of(new Menopause.Before()),
        };   // periods end at 51, five years on
        BodyProjection projection = BodyModel.Project(woman, [], new ProjectionRequest { Years = 10, Draws = 0, Days = [365.25 * (5 + from), 365.25 * (5 + to)] });
        Outcome.Followed change = Assert.IsType<Outcome.Followed>(projection.Nothing[Endpoints.DensityChange(site)]);
        double At(double year) => 1 + change.Bands[projection.IndexOfDay(365.25 * (5 + year))].Median / 100;

        Assert.InRange(100 * (At(to) / At(from) - 1), percent - 2, percent + 2);
    }
}
