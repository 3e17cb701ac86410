using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Xunit.Abstractions;

namespace Osteon.Tests.Vocabulary.Medicines;

/// <summary>A misspelled antagonist is never cleared, whatever the slip.</summary>
public sealed class MisspellingProperties(ITestOutputHelper output)
{
    public static TheoryData<string> MainNames() =>
    [
        "warfarin", "coumadin", "jantoven", "marevan", "orfarin", "waran", "acenocoumarol", "nicoumalone", "sintrom", "sinthrome", "phenprocoumon", "marcumar", "falithrom",
        "fluindione", "previscan", "phenindione", "dicoumarol", "anisindione", "tioclomarol", "warfarine", "warfarina", "varfarin", "варфарин", "lawarin", "marcoumar",
    ];

    // Names of other medicines that are one slip away, known so well that the exact name must not alarm; see data/medicines/reviewed-neighbors.csv.
    private static readonly string[] Reviewed = [.. File.ReadLines(Repository.Path("data", "medicines", "reviewed-neighbors.csv")).Skip(1).Select(l => l.Split(',')[0].ToLowerInvariant())];

    [Theory, MemberData(nameof(MainNames))]
    public void A_name_with_one_slip_is_never_cleared(string name)
    {
        int asked = 0, all = 0;
        foreach (string slip in Slips(name).Distinct().Where(s => !Reviewed.Contains(s)))
        {
            Recognition recognition = MedicineRecognizer.Default.Recognize(slip);
            Assert.True(recognition.VitaminKAntagonist != Answer.No, $"'{slip}' was cleared as {recognition.Name}.");
            all++;
            asked += recognition.VitaminKAntagonist == Answer.Unknown ? 1 : 0;
        }
        output.WriteLine($"{name}: {all} misspellings, {all - asked} alarmed, {asked} asked about");
        Assert.True(asked <= all * 0.05, $"{asked} of {all} misspellings of {name} were only asked about.");
    }

    [Theory, MemberData(nameof(MainNames))]
    public void Dose_form_case_negation_and_company_never_clear_it(string name)
    {
        string[] contexts = ["{0} 5 mg", "5mg {0}", "{0} tablets", "stopped {0}", "no {0}", "{0} (discontinued)", "metformin and {0}", "{0};aspirin", "aspirin+{0}", "{0}?", "allergic to {0}", "{0} since May", "({0})", "[{0}]", "{0}tabletten", "used to take {0} 3 mg"];
        foreach (string context in contexts)
            foreach (string written in new[] { name, name.ToUpperInvariant(), string.Concat(name.Select((c, i) => i % 2 == 0 ? char.ToUpperInvariant(c) : c)) })
                Assert.Equal(Answer.Yes, MedicineRecognizer.Default.Recognize(string.Format(System.Globalization.CultureInfo.InvariantCulture, context, written)).VitaminKAntagonist);
    }

    private static IEnumerable<string> Slips(string name)
    {
        string letters = name[0] > 'z' ? "абвгдеийклмнопрстуфхцчшыья" : "abcdefghijklmnopqrstuvwxyz";
        for (int i = 0; i < name.Length; i++)
        {
            yield return name.Remove(i, 1);
            if (i + 1 < name.Length && name[i] != name[i + 1])
                yield return name[..i] + name[i + 1] + name[i] + name[(i + 2)..];
            foreach (char letter in letters.Where(l => l != name[i]))
                yield return name[..i] + letter + name[(i + 1)..];
            foreach (char letter in letters)
                yield return name.Insert(i, letter.ToString());
        }
        foreach (char letter in letters)
            yield return name + letter;
    }
}
