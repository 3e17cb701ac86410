using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.People;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>Bone scans: a T-score, or a density in g/cm² with the scanner that printed it, or both.</summary>
internal static class ScanFields
{
    /// <summary>Rows that a page without scripts shows at least.</summary>
    public const int Rows = 6;

    public static void Write(FormAnswers form, JsonObject person)
    {
        JsonArray scans = [];
        foreach (int row in form.Rows("scan"))
        {
            string field = string.Create(CultureInfo.InvariantCulture, $"scan_{row}");
            JsonObject scan = [];
            form.Text(scan, field + "_site", "site");
            if (form.Number(field + "_density") is { Length: > 0 } density)
                scan["bmd"] = density + " g/cm2";
            form.Number(scan, field + "_score", "t_score");
            form.Text(scan, field + "_device", "device");
            form.Text(scan, field + "_date", "date");
            scans.Add(scan);
        }
        if (scans.Count > 0)
            person["dxa"] = scans;
    }

    public static void Read(Person person, Dictionary<string, StringValues> fields)
    {
        for (int i = 0; i < person.BoneScans.Length; i++)
        {
            BoneScan scan = person.BoneScans[i];
            string field = string.Create(CultureInfo.InvariantCulture, $"scan_{i + 1}");
            fields[field + "_site"] = BasicFields.Name(PersonWords.BoneSites.Names, PersonWords.BoneSites.TryFind, scan.Site);
            if (scan.ArealDensity is double density)
                fields[field + "_density"] = FieldText.Show(density);
            if (scan.TScore is double score)
                fields[field + "_score"] = FieldText.Show(score);
            if (scan.Device != ScannerMaker.Unknown)
                fields[field + "_device"] = BasicFields.Name(PersonWords.Scanners.Names, PersonWords.Scanners.TryFind, scan.Device);
            fields.Put(field + "_date", scan.Date);
        }
    }
}
