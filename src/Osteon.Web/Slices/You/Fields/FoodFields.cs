using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>What the person eats and takes beside it: quick portions, other foods, amounts told outright, supplements.</summary>
internal static class FoodFields
{
    /// <summary>Rows for foods that are not among the quick ones.</summary>
    public const int OtherRows = 8;

    /// <summary>Amounts per day that may be told outright: field, key of the file, nutrient, units.</summary>
    public static ImmutableArray<(string Key, Nutrient Nutrient, ImmutableArray<string> Units)> Amounts { get; } =
    [
        ("calcium", Nutrient.Calcium, ["mg"]), ("vitamin_d", Nutrient.Cholecalciferol, ["ug", "[IU]"]),
        ("k1", Nutrient.Phylloquinone, ["ug"]), ("mk4", Nutrient.Menaquinone4, ["ug"]), ("mk7", Nutrient.Menaquinone7, ["ug"]), ("long_mk", Nutrient.LongMenaquinones, ["ug"]),
        ("magnesium", Nutrient.Magnesium, ["mg"]), ("phosphorus", Nutrient.Phosphorus, ["mg"]), ("protein", Nutrient.Protein, ["g"]), ("fat", Nutrient.Fat, ["g"]),
    ];

    public static void Write(FormAnswers form, JsonObject person)
    {
        Supplements(form, person);
        form.Amount(person, "dose_meal_fat", "dose_meal_fat");
        JsonObject diet = [], perDay = [];
        form.Text(diet, "region", "region");
        foreach ((string key, _, _) in Amounts)
            form.Amount(perDay, "diet_" + key, key);
        if (perDay.Count > 0)
            diet["per_day"] = perDay;
        JsonArray foods = [];
        foreach (string food in QuickFoods.All)
        {
            if (form.Number("food_" + food) is { Length: > 0 } times && times != "0")
                foods.Add(new JsonObject { ["food"] = food, ["times"] = $"{times} per week" });
        }
        foreach (int row in form.Rows("other_food"))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"other_food_{row}");
            JsonObject food = [];
            form.Text(food, field + "_name", "food");
            form.Text(food, field + "_portion", "portion");
            if (form.Number(field + "_times") is { Length: > 0 } times)
                food["times"] = $"{times} per week";
            foods.Add(food);
        }
        if (foods.Count > 0)
            diet["foods"] = foods;
        if (diet.Count > 0)
            person["diet"] = diet;
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        if (person.Supplements.TryGet(out Regimen? taken))
        {
            if (taken.Courses.IsEmpty)
                fields["supplements"] = "none";
            else
                fields["supplement_list"] = string.Join('\n', taken.Courses.Select(CourseText.Of));
        }
        fields.Put("dose_meal_fat", person.DoseMealFatGrams, "g");
        if (!person.Diet.TryGet(out Diet? diet))
            return;
        if (diet.Region.TryGet(out FoodRegion region))
            fields["region"] = BasicFields.Name(PersonWords.Regions.Names, PersonWords.Regions.TryFind, region);
        foreach (DailyAmount amount in diet.DailyAmounts)
            Put(fields, amount.Nutrient, amount.Amount);
        int other = 0;
        foreach (FoodPortion portion in diet.Portions)
        {
            if (QuickFoods.All.Contains(portion.FoodId) && FoodTable.Default.Find(portion.FoodId) is Food quick && quick.ServingGrams == portion.Grams && !fields.ContainsKey("food_" + portion.FoodId))
            {
                fields["food_" + portion.FoodId] = FieldText.Show(portion.TimesPerWeek);
                continue;
            }
            string field = string.Create(CultureInfo.InvariantCulture, $"other_food_{++other}");
            fields[field + "_name"] = FoodTable.Default.Find(portion.FoodId)?.Name ?? portion.FoodId;
            fields[field + "_portion"] = FieldText.Show(portion.Grams) + " g";
            fields[field + "_times"] = FieldText.Show(portion.TimesPerWeek);
        }
    }

    /// <summary>Fills in an amount told outright.</summary>
    public static void Put(Dictionary<string, StringValues> fields, Nutrient nutrient, double amount)
    {
        string field = "diet_" + Amounts.First(a => a.Nutrient == nutrient).Key;
        fields[field] = FieldText.Show(amount);
        fields[field + "_unit"] = nutrient.CanonicalUnit();
    }

    private static void Supplements(FormAnswers form, JsonObject person)
    {
        string[] lines = form["supplement_list"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 0)
            person["supplements"] = new JsonArray([.. lines.Select(line => (JsonNode)line)]);
        else if (form.Has("supplements", "none") && !form.Has("supplements", "unknown"))
            person["supplements"] = "none";
    }
}
