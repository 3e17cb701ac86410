using Osteon.Body;
using Osteon.Body.Outcomes;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Tests.Body;

/// <summary>The yearly course of vitamin D's store. Webb 2010, abstract: 28.4 ng/mL in September, 18.3 in February; 1 ng/mL is 2.496 nmol/L.</summary>
public sealed class SeasonTests
{
    private const double Half = (28.4 - 18.3) * 2.496 / 2, StepsOfAMonth = 0.6;

    [Theory, InlineData(SummerSun.UsualInTheNorth, 1), InlineData(SummerSun.UsualInTheSouth, -1)]
    public void A_level_of_October_falls_to_February_in_the_north_and_rises_in_the_south(SummerSun sun, int sign)
    {
        double[] levels = Levels(Told(sun));
        Assert.Equal(52, levels[0], 9);
        double expected = 52 - sign * Half * (Math.Cos(Turns(274)) - Math.Cos(Turns(274 + 134)));
        Assert.Equal(expected, levels[1], StepsOfAMonth);
        Assert.Equal(52, levels[2], StepsOfAMonth);
    }

    [Fact]
    public void A_level_of_the_past_is_carried_to_the_day_of_the_answers()
    {
        Person person = Told(SummerSun.UsualInTheNorth) with { Labs = [new(LabTest.Calcidiol, 40, new DateOnly(2025, 2, 12), "40 nmol/L")] };
        Assert.Equal(40 + Half * (Math.Cos(Turns(274)) - Math.Cos(Turns(43))), Levels(person)[0], 0.1); // the swing has four digits
    }

    [Fact]
    public void Silence_and_hardly_any_sun_have_no_season()
    {
        foreach (Person person in new[] { BodyModelTests.Woman(62), Told(SummerSun.Hardly) })
            Assert.All(Levels(person), level => Assert.Equal(52, level, 6));
    }

    [Fact]
    public void Without_a_measurement_the_sun_says_what_stands_in()
    {
        double Start(Person person) => Levels(person with { Labs = [] })[0];
        Assert.Equal(50, Start(BodyModelTests.Woman(62)), 9);
        Assert.Equal(45.7, Start(Told(SummerSun.Hardly)), 9);
        Assert.Equal((28.4 + 18.3) * 2.496 / 2 + Half * Math.Cos(Turns(274)), Start(Told(SummerSun.UsualInTheNorth)), 0.1);
    }

    private static double Turns(double dayOfYear) => 2 * Math.PI * (dayOfYear - 258) / 365.25;

    private static Person Told(SummerSun sun) => BodyModelTests.Woman(62) with { SummerSun = Reported<SummerSun>.Of(sun) };

    /// <summary>25-OH-D on 1 October 2025, 12 February and 1 October 2026.</summary>
    private static double[] Levels(Person person)
    {
        BodyProjection projection = BodyModel.Project(person, [], new() { Years = 365 / 365.25, Draws = 0, Days = [0, 134, 365] });
        return [.. Assert.IsType<Outcome.Followed>(projection.Nothing[Endpoints.Calcidiol]).Bands.Select(band => band.Median)];
    }
}
