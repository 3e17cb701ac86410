using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.People;

/// <summary>Reads what a person takes. Only the word <c>none</c> says that they take nothing; whatever cannot be read says nothing.</summary>
internal static class MedicinesReader
{
    internal static readonly MappingShape Shape = new("medicine", ["name", "atc", "rxnorm", "dose", "since", "stopped", "last_dose"]);

    /// <summary>What our own vocabulary takes a text for.</summary>
    public static Recognition OwnVocabulary(string text) => MedicineRecognizer.Default.Recognize(text);

    /// <summary>Reads the key <c>medicines</c>.</summary>
    public static MedicineList Read(Fields fields, DateOnly asOf, Func<string, Recognition> recognize)
    {
        Reported<ImmutableArray<ImmutableArray<MedicineEntry>>> list = fields.List("medicines", (DocumentNode n, out ImmutableArray<MedicineEntry> m) => TryEntry(n, fields.Findings, asOf, recognize, out m));
        if (!list.TryGet(out ImmutableArray<ImmutableArray<MedicineEntry>> entries))
            return new MedicineList.NotTold();
        return !entries.IsEmpty ? new MedicineList.Listed([.. entries.SelectMany(e => e)])
            : Fields.IsNone(fields.Find("medicines")!) ? new MedicineList.None() // known implies a node
            : new MedicineList.NotTold();
    }

    // A name and a code are recognized apart, so that neither can hide what the other says.
    private static bool TryEntry(DocumentNode node, Findings findings, DateOnly asOf, Func<string, Recognition> recognize, out ImmutableArray<MedicineEntry> entries)
    {
        entries = [];
        if (node is DocumentNode.Scalar)
        {
            if (!findings.Text(node, 200, out string text))
                return false;
            entries = [new MedicineEntry(recognize(text), null, null, null)];
            return true;
        }
        if (!Fields.TryOpen(node, Shape, findings, out Fields fields))
            return false;
        int before = findings.Problems.Count;
        List<string> texts = [];
        foreach ((string key, string prefix) in (ReadOnlySpan<(string, string)>)[("name", ""), ("atc", "ATC "), ("rxnorm", "RxNorm ")])
        {
            if (fields.Find(key) is DocumentNode written && findings.Text(written, 200, out string text))
                texts.Add(prefix + text);
        }
        if (texts.Count == 0 && findings.Problems.Count == before)
            return findings.Note(node, "The medicine has no name and no code.", "Write 'name', 'atc' or 'rxnorm'.");
        Reported<string> dose = fields.Optional("dose", (DocumentNode n, out string t) => findings.Text(n, 100, out t));
        DateOnly? since = Day(fields, "since", asOf), stopped = Day(fields, "stopped", asOf), lastDose = Day(fields, "last_dose", asOf);
        if (since > stopped)
            findings.Note(fields.Find("stopped")!, "The medicine stopped before it started.", "Check the two dates."); // a date was read from it
        if (findings.Problems.Count > before)
            return false;
        entries = [.. texts.Select(text => new MedicineEntry(recognize(text), dose.IsKnown ? dose.Value : null, since, stopped, lastDose))];
        return true;
    }

    private static DateOnly? Day(Fields fields, string key, DateOnly asOf) =>
        fields.Optional(key, (DocumentNode n, out DateOnly d) => fields.Findings.Date(n, asOf, out d)).TryGet(out DateOnly day) ? day : null;
}
