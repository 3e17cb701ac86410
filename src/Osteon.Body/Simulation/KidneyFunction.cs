using Osteon.Vocabulary.People;

namespace Osteon.Body.Simulation;

/// <summary>Filtration of the kidneys from what a laboratory reported.</summary>
internal static class KidneyFunction
{
    /// <summary>Fall of filtration a year after 40 where nothing was measured, mL/min; assumed, see <c>data/population/unknown-answers.csv</c>.</summary>
    public const double YearlyFall = 0.9;

    /// <summary>eGFR as reported, else from creatinine by CKD-EPI 2021 [inker-2021]; mL/min. Null where neither was told; on dialysis the least the model holds.</summary>
    public static double? Of(Person person)
    {
        if (person.Conditions.TryGet(out var conditions) && conditions.Contains(Condition.Dialysis))
            return 5;
        if (person.Newest(LabTest.EstimatedGfr)?.Value is double reported)
            return reported;
        return person.Newest(LabTest.Creatinine)?.Value is double creatinine ? FromCreatinine(creatinine, person.AgeYears, person.Sex) : null;
    }

    /// <summary>CKD-EPI 2021, without race: mL/min/1.73 m².</summary>
    /// <param name="creatinine">Serum creatinine, µmol/L.</param>
    /// <param name="ageYears">Age, years.</param>
    /// <param name="sex">Sex.</param>
    public static double FromCreatinine(double creatinine, double ageYears, Sex sex)
    {
        (double kappa, double alpha, double factor) = sex == Sex.Female ? (0.7, -0.241, 1.012) : (0.9, -0.302, 1);
        double relative = creatinine / MicromolesPerMilligram / kappa;
        return 142 * Math.Pow(Math.Min(relative, 1), alpha) * Math.Pow(Math.Max(relative, 1), -1.2) * Math.Pow(0.9938, ageYears) * factor;
    }

    private const double MicromolesPerMilligram = 88.42;
}
