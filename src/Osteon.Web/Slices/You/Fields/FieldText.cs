using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Answers;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>What the parts of the form have in common: how a field becomes a value of the file and back.</summary>
internal static class FieldText
{
    public static void Text(this FormAnswers form, JsonObject into, string field, string key)
    {
        if (form[field] is { Length: > 0 } text)
            into[key] = text;
    }

    public static void Number(this FormAnswers form, JsonObject into, string field, string key)
    {
        if (form.Number(field) is { Length: > 0 } text)
            into[key] = text;
    }

    /// <summary>A number with the unit chosen beside it.</summary>
    public static void Amount(this FormAnswers form, JsonObject into, string field, string key)
    {
        if (form.Number(field) is { Length: > 0 } number)
            into[key] = $"{number} {form[field + "_unit"]}".TrimEnd();
    }

    /// <summary>Boxes of a list: the names ticked, or <c>none</c>; a name beside <c>none</c> counts, for it is the safer reading.</summary>
    public static void Boxes(this FormAnswers form, JsonObject into, string key)
    {
        string[] ticked = form.All(key), named = [.. ticked.Where(v => v is not ("none" or "unknown"))];
        if (named.Length > 0)
            into[key] = new JsonArray([.. named.Select(v => (JsonNode)v)]);
        else if (ticked.Contains("none") && !ticked.Contains("unknown"))
            into[key] = "none";
    }

    public static void Put(this Dictionary<string, StringValues> fields, string field, Reported<double> amount, string unit = "")
    {
        if (!amount.TryGet(out double value))
            return;
        fields[field] = Show(value);
        if (unit.Length > 0)
            fields[field + "_unit"] = unit;
    }

    public static void Put(this Dictionary<string, StringValues> fields, string field, DateOnly? day)
    {
        if (day is DateOnly known)
            fields[field] = known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A number as short as it can be without becoming another one, never with an exponent.</summary>
    public static string Show(double value)
    {
        string shorter = value.ToString("0.######", CultureInfo.InvariantCulture);
        return double.Parse(shorter, CultureInfo.InvariantCulture) == value ? shorter : value.ToString("0.#################", CultureInfo.InvariantCulture);
    }
}
