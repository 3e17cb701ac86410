using System.Collections.Immutable;
using Osteon.Body.Outcomes;
using Osteon.Body.Parameters;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>Chances of fractures from age and density: the incidence of the age, times the risk for each standard deviation from the mean of the age.</summary>
/// <remarks>
/// With z standard normal in the population and risk β per deviation, <c>exp(−β z − β²/2)</c> averages to one, so that the table's incidence is kept. The chance
/// within Y years is <c>1 − exp(−∫ incidence)</c> of people of that age who have not died. Men have women's incidence of hip fractures some years later
/// [de-laet-1997] and a share of women's spine fractures [felsenberg-2002]; no incidence of all their fractures was read, and none is told.
/// </remarks>
internal static class Fractures
{
    private static readonly ParameterSheet Sheet = ParameterSheet.Population("fracture-chances.csv");
    private static readonly double Horizon = Sheet["fracture.horizon"], FirstAge = Sheet["fracture.first_age"], TableAge = Sheet["fracture.table_age"];
    private const double FarthestDeviation = 4;
    private static readonly (string Key, string Name, BoneSite Site)[] Kinds =
        [("hip", "hip fracture", BoneSite.TotalHip), ("spine", "spine fracture seen on X-ray", BoneSite.LumbarSpine), ("any", "any fracture", BoneSite.TotalHip)];

    /// <summary>The rows, for sources.</summary>
    public static ParameterSheet Rows => Sheet;

    /// <summary>The chances of one arm.</summary>
    /// <param name="person">Who.</param>
    /// <param name="regimen">The arm.</param>
    /// <param name="bodies">The draws.</param>
    public static ImmutableArray<FractureChance> Of(Person person, Regimen regimen, IReadOnlyList<DrawnBody> bodies)
    {
        if (person.AgeYears < FirstAge)
            return [];
        ImmutableArray<FractureChance>.Builder chances = ImmutableArray.CreateBuilder<FractureChance>();
        BoneMedicine? medicine = regimen.Courses.OfType<Course.OfBoneMedicine>().FirstOrDefault()?.Medicine;
        foreach ((string key, string name, BoneSite site) in Kinds.Where(kind => person.Sex == Sex.Female || kind.Key != "any"))
        {
            double[] baseline = [.. bodies.Select(body => 100 * Chance(key, site, person, body, 1))];
            string ratioRow = $"{medicine?.ToString().ToLowerInvariant()}.{key}_ratio";
            double[]? treated = medicine is not null && Sheet.Contains(ratioRow)
                ? [.. bodies.Select(body => 100 * Chance(key, site, person, body, body.Draw.Of(Sheet.Row(ratioRow))))]
                : null;
            string statement = regimen.SuppliesVitaminK ? "Vitamin K2 is not shown to change fractures."
                : treated is not null ? "As if the trial's effect held for the whole time."
                : $"From age{(Smokes(person), DrinksHeavily(person)) switch { (false, false) => " and density", (true, false) => ", density and smoking", (false, true) => ", density and alcohol", _ => ", density, smoking and alcohol" }} alone; earlier fractures, falls and medicines are not in it.";
            chances.Add(new FractureChance(name, Horizon, Band.Of(baseline), treated is null ? null : Band.Of(treated), statement));
        }
        return chances.ToImmutable();
    }

    private static double Chance(string key, BoneSite site, Person person, DrawnBody body, double ratio)
    {
        double Drawn(string row) => body.Draw.Of(Sheet.Row(row));
        bool isMan = person.Sex == Sex.Male;
        double growth = Drawn(key + ".growth");
        double age = person.AgeYears - TableAge - (isMan && key == "hip" ? Drawn("hip.men_years_later") : 0);
        double incidence = Drawn(key + ".incidence_at_52") * Math.Exp(growth * age) * (isMan && key == "spine" ? Drawn("spine.men_ratio") : 1);
        double years = growth > 0 ? (Math.Exp(growth * Horizon) - 1) / growth : Horizon;
        double habits = (Smokes(person) ? Drawn(key + ".smoking_ratio") : 1) * (key == "hip" && DrinksHeavily(person) ? Drawn("hip.heavy_alcohol_ratio") : 1);
        return 1 - Math.Exp(-incidence * years * Relative() * habits * ratio);

        double Relative()
        {
            if (body.Density[(int)site] is not double density || DensityReference.AtAge(site, person.Sex, person.AgeYears) is not (double mean, double deviation))
                return 1;
            double beta = Math.Log(Drawn(isMan && key == "hip" ? "hip.risk_per_deviation_men" : key + ".risk_per_deviation"));
            return Math.Exp(-beta * Math.Clamp((density - mean) / deviation, -FarthestDeviation, FarthestDeviation) - beta * beta / 2);
        }
    }

    private static bool Smokes(Person person) => person.CigarettesPerDay is { IsKnown: true, Value: > 0 };

    private static bool DrinksHeavily(Person person) =>
        person.AlcoholDrinksPerDay.IsKnown && person.AlcoholDrinksPerDay.Value * Sheet["fracture.grams_per_drink"] >= Sheet["fracture.heavy_alcohol"];
}
