using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>What the person takes. Silence stays silence; only the box <c>none</c> says that there is nothing.</summary>
internal static class MedicineFields
{
    /// <summary>Rows that a page without scripts shows at least.</summary>
    public const int Rows = 12;

    private static readonly (string Field, string Key)[] Details = [("dose", "dose"), ("since", "since"), ("stopped", "stopped"), ("last", "last_dose")];

    public static void Write(FormAnswers form, JsonObject person)
    {
        JsonArray list = [];
        foreach (int row in form.Rows("medicine"))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"medicine_{row}");
            JsonObject medicine = [];
            form.Text(medicine, field, "name");
            foreach ((string detail, string key) in Details)
                form.Text(medicine, $"{field}_{detail}", key);
            list.Add(medicine);
        }
        // A box ticked beside a name is a contradiction: the names count, for they are the safer reading.
        if (list.Count > 0)
            person["medicines"] = list;
        else if (form.Has("medicines", "none") && !form.Has("medicines", "unknown"))
            person["medicines"] = "none";
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        if (person.Medicines is MedicineList.None)
            fields["medicines"] = "none";
        if (person.Medicines is not MedicineList.Listed listed)
            return;
        for (int i = 0; i < listed.Entries.Length; i++)
        {
            MedicineEntry entry = listed.Entries[i];
            string field = string.Create(CultureInfo.InvariantCulture, $"medicine_{i + 1}");
            fields[field] = entry.Recognition.Input;
            if (entry.Dose is string dose)
                fields[field + "_dose"] = dose;
            fields.Put(field + "_since", entry.Started);
            fields.Put(field + "_stopped", entry.Stopped);
            fields.Put(field + "_last", entry.LastDose);
        }
    }
}
