using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Body.Parameters;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>Chances of fractures from age and density: the incidence of the age, times the risk for each standard deviation from the mean of the age.</summary>
/// <remarks>
/// With z standard normal in the population and risk β per deviation, <c>exp(−β z − β²/2)</c> averages to one, so that the table's incidence is kept. The chance
/// within Y years is <c>1 − exp(−∫ incidence)</c> of women of that age who have not died; men have no sourced incidence here and get none.
/// </remarks>
internal static class Fractures
{
    private const double Horizon = 10, FirstAge = 50;
    private static readonly ParameterSheet Sheet = ParameterSheet.Population("fracture-chances.csv");
    private static readonly (string Key, string Name, BoneSite Site)[] Kinds =
        [("hip", "hip fracture", BoneSite.TotalHip), ("spine", "spine fracture seen on X-ray", BoneSite.LumbarSpine), ("any", "any fracture", BoneSite.TotalHip)];

    /// <summary>The chances of one arm.</summary>
    /// <param name="person">Who.</param>
    /// <param name="regimen">The arm.</param>
    /// <param name="bodies">The draws.</param>
    public static ImmutableArray<FractureChance> Of(Person person, Regimen regimen, IReadOnlyList<DrawnBody> bodies)
    {
        if (person.Sex == Sex.Male || person.AgeYears < FirstAge)
            return [];
        ImmutableArray<FractureChance>.Builder chances = ImmutableArray.CreateBuilder<FractureChance>();
        BoneMedicine? medicine = regimen.Courses.OfType<Course.OfBoneMedicine>().FirstOrDefault()?.Medicine;
        foreach ((string key, string name, BoneSite site) in Kinds)
        {
            double[] baseline = [.. bodies.Select(body => 100 * Chance(key, site, person, body, 1))];
            string ratioRow = $"{medicine?.ToString().ToLowerInvariant()}.{key}_ratio";
            double[]? treated = medicine is not null && Sheet.Contains(ratioRow)
                ? [.. bodies.Select(body => 100 * Chance(key, site, person, body, body.Draw.Of(Sheet.Row(ratioRow))))]
                : null;
            string statement = regimen.SuppliesVitaminK ? "Vitamin K2 is not shown to change fractures."
                : treated is not null ? "As if the trial's effect held for the whole time."
                : "From age and density alone; earlier fractures, falls and medicines are not in it.";
            chances.Add(new FractureChance(name, Horizon, Band.Of(baseline), treated is null ? null : Band.Of(treated), statement));
        }
        return chances.ToImmutable();
    }

    private static double Chance(string key, BoneSite site, Person person, DrawnBody body, double ratio)
    {
        double growth = body.Draw.Of(Sheet.Row(key + ".growth"));
        double incidence = body.Draw.Of(Sheet.Row(key + ".incidence_at_52")) * Math.Exp(growth * (person.AgeYears - 52));
        double years = growth > 0 ? (Math.Exp(growth * Horizon) - 1) / growth : Horizon;
        double beta = Math.Log(body.Draw.Of(Sheet.Row(key + ".risk_per_deviation")));
        double z = body.Density[(int)site] is double density && DensityReference.AtAge(site, Sex.Female, person.AgeYears) is (double mean, double deviation)
            ? Math.Clamp((density - mean) / deviation, -4, 4)
            : 0;
        double relative = DensityReference.AtAge(site, Sex.Female, person.AgeYears) is null || body.Density[(int)site] is null ? 1 : Math.Exp(-beta * z - beta * beta / 2);
        return 1 - Math.Exp(-incidence * years * relative * ratio);
    }
}
