using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Simulation;

/// <summary>The yearly course of vitamin D's store from the usual summer sun: up to September and down to February, half a year later in the south.</summary>
/// <param name="Today">The first day of the projection.</param>
/// <param name="Measured">The day of the told 25-OH-D; null where none was told, and the mean of the year stands in.</param>
/// <param name="IsSouthern">Whether summer is in January.</param>
/// <remarks>Swing and peak: Webb 2010, adults of Manchester. Nothing where the person does not tell of the usual sun.</remarks>
internal sealed record Season(DateOnly Today, DateOnly? Measured, bool IsSouthern)
{
    private const double DaysPerYear = 365.25, HoursPerDay = 24, DailyTurn = 2 * Math.PI / DaysPerYear;
    private const int StepsPerYear = 12;
    private static readonly int Swing = WholeBodyParameters.Index("vitamin_d.season_swing"), Peak = WholeBodyParameters.Index("vitamin_d.season_peak");
    private static readonly int Turnover = WholeBodyParameters.Index("vitamin_d.calcidiol_turnover");

    /// <summary>The season of a person; null where the person is silent or hardly in the sun.</summary>
    public static Season? Of(Person person)
    {
        if (!person.SummerSun.TryGet(out SummerSun sun) || sun == SummerSun.Hardly)
            return null;
        DateOnly? measured = person.Newest(LabTest.Calcidiol) is LabResult lab ? lab.Date ?? person.AsOf : null;
        return new Season(person.AsOf, measured, sun == SummerSun.UsualInTheSouth);
    }

    /// <summary>How far today's store lies above the told level, or above the year's mean where none was told, nmol/L.</summary>
    public double SinceMeasured(ReadOnlySpan<double> p) => Level(Today, p) - (Measured is DateOnly day ? Level(day, p) : 0);

    /// <summary>The changes of supply that make the store follow the year, by month.</summary>
    /// <param name="p">The whole body's parameters.</param>
    /// <param name="days">The horizon.</param>
    public IEnumerable<(double Day, int Parameter, double Change)> Supplies(double[] p, double days)
    {
        const double step = DaysPerYear / StepsPerYear;
        double before = Level(Today, p);
        for (int month = 0; month * step < days; month++)
        {
            double supply = Supply((month + 0.5) * step, p);
            yield return (month * step, VitaminD.Supply, supply - before);
            before = supply;
        }
    }

    private double Level(DateOnly day, ReadOnlySpan<double> p) => p[Swing] * Math.Cos(Angle(day.DayNumber - Today.DayNumber, p));

    /// <summary>The supply s behind a level y that turns over at the rate k: s = y + y'/k.</summary>
    private double Supply(double dayFromToday, ReadOnlySpan<double> p)
    {
        double angle = Angle(dayFromToday, p);
        return p[Swing] * (Math.Cos(angle) - DailyTurn / (p[Turnover] * HoursPerDay) * Math.Sin(angle));
    }

    private double Angle(double dayFromToday, ReadOnlySpan<double> p) => DailyTurn * (Today.DayOfYear + dayFromToday - p[Peak]) + (IsSouthern ? Math.PI : 0);
}
