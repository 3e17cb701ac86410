using Osteon.Body.Parameters;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Simulation;

/// <summary>Filtration of the kidneys from what a laboratory reported.</summary>
internal static class KidneyFunction
{
    private static readonly ParameterSheet Sheet = ParameterSheet.Population("kidney-function.csv");

    /// <summary>Fall of filtration a year after 40 where nothing was measured, mL/min.</summary>
    public static double YearlyFall => Sheet["kidney.yearly_fall"];

    /// <summary>eGFR as reported, else from creatinine by CKD-EPI 2021 [inker-2021]; mL/min. Null where neither was told; on dialysis the least the model holds.</summary>
    public static double? Of(Person person)
    {
        if (person.Conditions.TryGet(out var conditions) && conditions.Contains(Condition.Dialysis))
            return Sheet["kidney.dialysis"];
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
        string who = sex == Sex.Female ? "female" : "male";
        double relative = creatinine / Sheet["kidney.micromoles"] / Sheet["ckd_epi.knot_" + who];
        return Sheet["ckd_epi.scale"] * Math.Pow(Math.Min(relative, 1), Sheet["ckd_epi.slope_below_" + who]) * Math.Pow(Math.Max(relative, 1), Sheet["ckd_epi.slope_above"])
            * Math.Pow(Sheet["ckd_epi.yearly_factor"], ageYears) * (sex == Sex.Female ? Sheet["ckd_epi.factor_female"] : 1);
    }
}
