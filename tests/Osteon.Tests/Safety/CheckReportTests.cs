using System.Collections.Immutable;
using Osteon.Guidance;
using Osteon.Guidance.Advice;
using Osteon.Guidance.Rules;
using Osteon.Reports;
using Osteon.Reports.Rendering;
using Osteon.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using static Osteon.Tests.Safety.People;

namespace Osteon.Tests.Safety;

public sealed class CheckReportTests
{
    private static Report On(Person person) => CheckReport.Of(person, Today);

    private static IEnumerable<string> AllFormats(Report report) => Enum.GetValues<View>().SelectMany(view => new[]
    {
        TextRenderer.ToText(TextRenderer.Render(report, view)), JsonRenderer.Render(report, view), CsvRenderer.Render(report, view), HtmlRenderer.Render(report, view),
    });

    private static string[] Sentences(Report report) => [.. report.Sections.SelectMany(s => s.Blocks).OfType<Sentence>().Select(s => s.Text)];

    [Theory, InlineData("warfarin", "B01AA03"), InlineData("acenocoumarol", "B01AA07"), InlineData("phenprocoumon", "B01AA04"), InlineData("fluindione", "B01AA12")]
    public void Under_a_stop_no_format_and_no_view_shows_advice(string name, string atc)
    {
        Report report = On(Taking(Exact(name, atc)));
        Assert.True(report.IsStop);
        foreach (string output in AllFormats(report))
        {
            foreach (Statement statement in Guidebook.Load().Statements.Where(statement => statement.Topic is not null))
            {
                Assert.DoesNotContain(statement.Person, output, StringComparison.Ordinal);
                Assert.DoesNotContain(statement.Id, output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Under_a_stop_no_spacing_dose_or_food_slips_in_beside_it()
    {
        string[] told = Sentences(On(Taking(Exact("warfarin", "B01AA03"), Exact("colestyramine", "C10AC01"), Exact("levothyroxine", "H03AA01"))));
        Assert.DoesNotContain(told, text => text.Contains("hours", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cleared_person_reads_every_heading_and_doing_nothing_is_among_them()
    {
        Report report = On(Cleared);
        Assert.False(report.IsStop);
        Assert.Equal(Enum.GetValues<Heading>(), Guidebook.Load().Advise(new Situation(Cleared, [], Today), Enum.GetValues<Topic>()).Select(section => section.Heading));
        Assert.Contains(Sentences(report), text => text.Contains("Doing nothing about K2 is always an option", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_sentence_of_advice_opens_to_its_basis()
    {
        IEnumerable<Sentence> advice = On(Cleared).Sections.SelectMany(s => s.Blocks).OfType<Sentence>().Where(s => s.Basis?.Rule?.StartsWith("AD-", StringComparison.Ordinal) == true);
        Assert.NotEmpty(advice);
        Assert.All(advice, sentence =>
        {
            Assert.NotEmpty(sentence.Basis!.Sources); // filtered above
            Assert.Contains("reviewed", sentence.Basis.Version, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_child_reads_no_dose_and_no_effect()
    {
        string[] told = Sentences(On(Cleared with { AgeYears = 15 }));
        Assert.DoesNotContain(told, text => text.Contains("180 µg", StringComparison.Ordinal) || text.Contains("0.93", StringComparison.Ordinal));
        Assert.Contains(told, text => text.StartsWith("A rule above withholds", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_on_a_monoamine_oxidase_inhibitor_is_sent_to_natto_or_cheese() =>
        Assert.DoesNotContain(Sentences(On(Taking(Exact("phenelzine", "N06AF03")))), text => text.StartsWith("Food first", StringComparison.Ordinal));

    [Fact]
    public void High_calcium_silences_every_word_on_how_much_calcium_or_vitamin_D_to_take() =>
        Assert.DoesNotContain(Sentences(On(Cleared with { Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.Hypercalcemia]) })), text => text.Contains("1200 mg", StringComparison.Ordinal));

    [Fact]
    public void No_topic_is_open_where_none_is_named() =>
        Assert.All(Guidebook.Load().Advise(new Situation(Cleared, [], Today)).SelectMany(section => section.Sentences), sentence => Assert.Null(sentence.Statement.Topic));
}
