using System.Text;
using System.Text.Json.Nodes;

namespace Osteon.Web.Slices.You;

/// <summary>Turns the fields of the form into a person file; the file's own reader then says what is wrong with it.</summary>
/// <remarks>A field left empty is left out of the file, and what is left out is unknown: the form assumes nothing either.</remarks>
public static class PersonForm
{
    /// <summary>Rows for medicines on a page without scripts.</summary>
    public const int MedicineRows = 12;

    /// <summary>The person file in YAML.</summary>
    public static string ToYaml(IFormCollection form)
    {
        StringBuilder yaml = new();
        Write(yaml, ToDocument(form), 0);
        return yaml.ToString();
    }

    /// <summary>The person file as a document.</summary>
    public static JsonObject ToDocument(IFormCollection form)
    {
        JsonObject person = [];
        Text(form, person, "name", "name");
        Text(form, person, "age", "age");
        Text(form, person, "sex", "sex");
        Amount(form, person, "height", "height");
        Amount(form, person, "weight", "weight");
        Text(form, person, "ancestry", "ancestry");
        Menopause(form, person);
        Medicines(form, person);
        Checks(form, person, "clotting");
        Checks(form, person, "conditions");
        Checks(form, person, "symptoms");
        Supplements(form, person);
        Diet(form, person);
        Amount(form, person, "dose_meal_fat", "dose_meal_fat");
        Labs(form, person);
        Scans(form, person);
        Lifestyle(form, person);
        return person;
    }

    private static string Field(IFormCollection form, string name) => form[name].ToString().Trim();

    private static void Text(IFormCollection form, JsonObject into, string field, string key)
    {
        if (Field(form, field) is { Length: > 0 } text)
            into[key] = text;
    }

    private static void Amount(IFormCollection form, JsonObject into, string field, string key)
    {
        if (Field(form, field) is { Length: > 0 } number)
            into[key] = $"{number} {Field(form, field + "_unit")}".TrimEnd();
    }

    private static void Menopause(IFormCollection form, JsonObject person)
    {
        switch (Field(form, "menopause"))
        {
            case "before":
                person["menopause"] = "before";
                break;
            case "after" when Field(form, "menopause_age") is { Length: > 0 } age:
                person["menopause"] = new JsonObject { ["age"] = age };
                break;
        }
    }

    private static void Medicines(IFormCollection form, JsonObject person)
    {
        JsonArray list = [];
        foreach (string field in form.Keys.Where(k => k.StartsWith("medicine_", StringComparison.Ordinal) && !k.EndsWith("_stopped", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (Field(form, field) is not { Length: > 0 } name)
                continue;
            JsonObject medicine = new() { ["name"] = name };
            Text(form, medicine, field + "_stopped", "stopped");
            list.Add(medicine);
        }
        // A box ticked beside a name is a contradiction: the names count, for they are the safer reading.
        if (list.Count > 0)
            person["medicines"] = list;
        else if (Field(form, "medicines") == "none")
            person["medicines"] = "none";
    }

    private static void Checks(IFormCollection form, JsonObject person, string key)
    {
        string[] ticked = [.. form[key].OfType<string>().Where(v => v.Length > 0)];
        string[] named = [.. ticked.Where(v => v is not ("none" or "unknown"))];
        if (named.Length > 0)
            person[key] = new JsonArray([.. named.Select(v => (JsonNode)v)]);
        else if (ticked.Contains("none") && !ticked.Contains("unknown"))
            person[key] = "none";
    }

    private static void Supplements(IFormCollection form, JsonObject person)
    {
        JsonArray list = [];
        foreach (string line in Field(form, "supplement_list").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            list.Add(line);
        if (list.Count > 0)
            person["supplements"] = list;
        else if (Field(form, "supplements") == "none")
            person["supplements"] = "none";
    }

    private static void Diet(IFormCollection form, JsonObject person)
    {
        JsonObject diet = [], perDay = [];
        Text(form, diet, "region", "region");
        Amount(form, perDay, "diet_calcium", "calcium");
        Amount(form, perDay, "diet_vitamin_d", "vitamin_d");
        if (perDay.Count > 0)
            diet["per_day"] = perDay;
        JsonArray foods = [];
        foreach (string field in form.Keys.Where(k => k.StartsWith("food_", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (Field(form, field) is { Length: > 0 } times && times != "0")
                foods.Add(new JsonObject { ["food"] = field["food_".Length..], ["times"] = $"{times} per week" });
        }
        if (foods.Count > 0)
            diet["foods"] = foods;
        if (diet.Count > 0)
            person["diet"] = diet;
    }

    private static void Labs(IFormCollection form, JsonObject person)
    {
        JsonArray labs = [];
        foreach (LabField lab in LabField.All)
        {
            if (Field(form, lab.Name) is not { Length: > 0 } value)
                continue;
            JsonObject result = new() { ["test"] = lab.Test, ["value"] = $"{value} {Field(form, lab.Name + "_unit")}".TrimEnd() };
            Text(form, result, lab.Name + "_date", "date");
            labs.Add(result);
        }
        if (labs.Count > 0)
            person["labs"] = labs;
    }

    private static void Scans(IFormCollection form, JsonObject person)
    {
        JsonArray scans = [];
        foreach (string site in (ReadOnlySpan<string>)["lumbar spine", "femoral neck", "total hip", "forearm"])
        {
            string field = "scan_" + site.Replace(' ', '_');
            if (Field(form, field) is not { Length: > 0 } value)
                continue;
            JsonObject scan = new() { ["site"] = site };
            if (Field(form, field + "_kind") == "bmd")
                scan["bmd"] = value + " g/cm2";
            else
                scan["t_score"] = value;
            Text(form, scan, "scan_device", "device");
            Text(form, scan, "scan_date", "date");
            scans.Add(scan);
        }
        if (scans.Count > 0)
            person["dxa"] = scans;
    }

    private static void Lifestyle(IFormCollection form, JsonObject person)
    {
        JsonObject exercise = [];
        void Sessions(string key)
        {
            if (Field(form, key) is { Length: > 0 } times)
                exercise[key] = times == "0" ? "none" : $"{times} per week";
        }
        Sessions("impact");
        Sessions("resistance");
        if (Field(form, "walking") is { Length: > 0 } hours)
            exercise["walking"] = hours == "0" ? "none" : $"{hours} h per week";
        if (exercise.Count > 0)
            person["exercise"] = exercise;
        if (Field(form, "smoking") is { Length: > 0 } cigarettes)
            person["smoking"] = cigarettes == "0" ? "none" : $"{cigarettes} per day";
        if (Field(form, "alcohol") is { Length: > 0 } drinks)
            person["alcohol"] = drinks == "0" ? "none" : $"{drinks} drinks per week";
        Text(form, person, "parent_hip_fracture", "parent_hip_fracture");
        Text(form, person, "falls_last_year", "falls_last_year");
        string[] broken = [.. form["fractures"].OfType<string>().Where(v => v is not ("none" or "unknown" or ""))];
        if (broken.Length > 0)
            person["fractures"] = new JsonArray([.. broken.Select(site => (JsonNode)new JsonObject { ["site"] = site })]);
        else if (form["fractures"].Contains("none"))
            person["fractures"] = "none";
    }

    // A quoted JSON string is a quoted YAML string too, so no text can break out of its place.
    private static void Write(StringBuilder yaml, JsonObject block, int depth)
    {
        string indent = new(' ', depth * 2);
        foreach ((string key, JsonNode? value) in block)
        {
            switch (value)
            {
                case JsonObject inner:
                    yaml.Append(indent).Append(key).Append(":\n");
                    Write(yaml, inner, depth + 1);
                    break;
                case JsonArray list:
                    yaml.Append(indent).Append(key).Append(":\n");
                    foreach (JsonNode? item in list)
                        yaml.Append(indent).Append("  - ").Append(Flow(item)).Append('\n');
                    break;
                default:
                    yaml.Append(indent).Append(key).Append(": ").Append(Flow(value)).Append('\n');
                    break;
            }
        }
    }

    private static string Flow(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(", ", o.Select(pair => $"{pair.Key}: {Flow(pair.Value)}")) + "}",
        JsonValue v when v.TryGetValue(out string? text) && IsPlain(text) => text,
        null => "unknown",
        _ => node.ToJsonString(),
    };

    private static bool IsPlain(string text) => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '/' or '-') && !text.EndsWith(' ');
}
