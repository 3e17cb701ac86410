using Osteon.Qualification;
using Osteon.Vocabulary.Answers;
using Xunit.Abstractions;

namespace Osteon.Tests.Qualification;

public sealed class SafetyQualificationTests(ITestOutputHelper output)
{
    private static readonly SafetyQualification Result = SafetyQualification.Run();

    [Fact]
    public void No_antagonist_and_nothing_unknown_is_ever_cleared() =>
        Assert.Empty(Result.WronglyCleared.Select(s => $"{s.Text}: {s.Name}"));

    [Fact]
    public void Of_the_outsiders_list_nothing_was_wrongly_cleared_at_the_first_look_nor_is_it_now()
    {
        Assert.True(Result.FirstLook.Length >= 300);
        Assert.Empty(Result.FirstLook.Where(s => s.IsWronglyCleared).Select(s => s.Text));
        Assert.Empty(Result.FirstLookNow.Where(s => s.IsWronglyCleared).Select(s => s.Text));
        Assert.Equal((166, 15), (Result.FirstLook.Count(s => s.Truth == Answer.Yes && s.Answered == Answer.Yes), Result.FirstLook.Count(s => s.Truth == Answer.Yes && s.Answered == Answer.Unknown)));
        output.WriteLine(string.Join("; ", Result.FirstLookNow.Where(s => s.Answered != s.Truth).Select(s => $"{s.Text}: {s.Answered} ({s.Name})")));
    }

    [Fact]
    public void The_strings_are_many_and_of_every_class()
    {
        Assert.True(Result.Strings.Length >= 600);
        Assert.Superset(new HashSet<string> { "ingredient", "brand", "clinical-drug name", "code", "misspelling", "foreign name", "combination", "past or negated mention", "look-alike" }, Result.Strings.Select(s => s.Class).ToHashSet());
    }

    [Fact]
    public void Known_medicines_raise_no_false_alarm() =>
        Assert.Empty(Result.Strings.Where(s => s.Truth == Answer.No && s.Answered == Answer.Yes).Select(s => s.Text));

    [Fact]
    public void At_least_95_of_100_common_medicines_are_recognized_exactly()
    {
        output.WriteLine($"{Result.CommonRecognized:P1} of {Result.CommonMedicines.Length}; not: {string.Join(", ", Result.CommonNotRecognized.Select(r => r.Input))}");
        Assert.True(Result.CommonMedicines.Length >= 300);
        Assert.True(Result.CommonRecognized >= 0.95);
    }
}
