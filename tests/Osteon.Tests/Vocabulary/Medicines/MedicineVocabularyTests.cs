using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Xunit.Abstractions;

namespace Osteon.Tests.Vocabulary.Medicines;

public sealed class MedicineVocabularyTests(ITestOutputHelper output)
{
    private static readonly string[] Stems =
        ["warfar", "varfar", "coumarol", "cumarol", "kumarol", "coumon", "cumon", "coumad", "cumadin", "indione", "indanedione", "coumacet", "cumacet", "diphenadion", "hydroxycoum", "coumarin", "marcum", "marcoum"];

    // Looked at by a pharmacist: names that hold a stem and no antagonist.
    private static readonly string[] Exceptions = [];

    [Fact]
    public void The_vocabulary_holds_far_more_than_three_thousand_names_and_the_codes_of_orders()
    {
        output.WriteLine($"{MedicineVocabulary.Default.Names.Count()} names, {MedicineVocabulary.Default.Codes.Count} codes");
        Assert.True(MedicineVocabulary.Default.Names.Count(n => n.Source != "inn-ending") > 8000);
        Assert.True(MedicineVocabulary.Default.Codes.Count > 3000);
    }

    [Fact]
    public void No_row_with_the_stem_of_an_antagonist_is_kept_as_anything_else()
    {
        IEnumerable<KnownMedicine> suspects = MedicineVocabulary.Default.Names.Concat(MedicineVocabulary.Default.Codes)
            .Where(medicine => !medicine.IsAntagonist && !Exceptions.Contains(medicine.Name))
            .Where(medicine => Stems.Any(stem => medicine.Name.Contains(stem, StringComparison.OrdinalIgnoreCase) || medicine.Substances.Any(s => s.Contains(stem, StringComparison.OrdinalIgnoreCase))));
        Assert.Empty(suspects.Select(s => $"{s.Name}: {string.Join(";", s.Substances)} ({s.Source})"));
    }

    [Fact]
    public void Every_name_but_an_antagonists_is_two_slips_away_or_reviewed()
    {
        foreach (KnownMedicine medicine in MedicineVocabulary.Default.Names.Where(m => !m.IsAntagonist && m.Source is not "inn-ending"))
        {
            Recognition recognition = MedicineRecognizer.Default.Recognize(medicine.Name);
            if (recognition.Match == Match.Exact && recognition.VitaminKAntagonist == Answer.No)
                continue;
            output.WriteLine($"{medicine.Name} ({string.Join(";", medicine.Substances)}, {medicine.Source}): {recognition.Match}, {recognition.Name}, {recognition.VitaminKAntagonist}");
        }
        string[] reviewed = [.. File.ReadLines(Repository.Path("data", "medicines", "reviewed-neighbors.csv")).Skip(1).Where(l => l.Length > 0)];
        foreach (string line in reviewed)
        {
            output.WriteLine($"reviewed: {line}");
            Assert.Equal(Answer.No, MedicineRecognizer.Default.Recognize(line.Split(',')[0]).VitaminKAntagonist);
        }
        Assert.NotEmpty(reviewed);
    }

    [Theory]
    [InlineData("tablet"), InlineData("oral"), InlineData("blood"), InlineData("none"), InlineData("unknown"), InlineData("heart"), InlineData("thinner"), InlineData("doctor"), InlineData("daily"), InlineData("white"), InlineData("pill"), InlineData("water")]
    public void Everyday_words_are_no_names(string word) => Assert.NotEqual(Answer.No, MedicineRecognizer.Default.Recognize(word).VitaminKAntagonist);

    [Fact]
    public void Every_source_has_its_terms_written_down()
    {
        string terms = File.ReadAllText(Repository.Path("data", "medicines", "README.md"));
        string[] sources = [.. MedicineVocabulary.Default.Names.Concat(MedicineVocabulary.Default.Codes).Select(m => m.Source).Distinct()];
        Assert.DoesNotContain(sources, source => !terms.Contains($"| `{source}` |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Glakay", Answer.Yes), InlineData("Konakion", Answer.Yes), InlineData("vitamin K2 MK-7 180 µg", Answer.Yes), InlineData("vitamin D3 + K2", Answer.Yes), InlineData("metformin", Answer.No), InlineData("multivitamin", Answer.Unknown), InlineData("xyzzy", Answer.Unknown)]
    public void Medicines_that_hold_vitamin_K_say_so(string text, Answer expected) => Assert.Equal(expected, MedicineRecognizer.Default.Recognize(text).HoldsVitaminK);

    [Theory]
    [InlineData("alendronate sodium 70 MG Oral Tablet [Fosamax]", "M05BA04"), InlineData("levothyroxine", "H03AA01"), InlineData("Xarelto", "B01AF01"), InlineData("Coumadin", "B01AA03")]
    public void A_known_medicine_carries_its_code(string text, string atc) => Assert.Contains(atc, MedicineRecognizer.Default.Recognize(text).AtcCodes);
}
