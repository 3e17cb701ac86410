using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary.People;

/// <summary>Every sample is read as its story tells it; what is concluded from it is tested where the rooms meet.</summary>
public sealed class SamplesTests
{
    private static Person Sample(string name) => PersonReader.FromFile(Repository.Path("samples", name + ".yaml")).OrThrow();

    private static Recognition Unrecognized(string text) => new(text, Match.None, null, [], [], Answer.Unknown);

    private static MedicineEntry[] Medicines(string name) => [.. Assert.IsType<MedicineList.Listed>(Sample(name).Medicines).Entries];

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Repository.Path("samples"), "*.yaml").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)!)];

    [Fact]
    public void There_are_ten_different_people() => Assert.True(Names().Count >= 10);

    [Theory, MemberData(nameof(Names))]
    public void A_sample_begins_with_its_story_and_can_be_read(string name)
    {
        Assert.StartsWith("# ", File.ReadAllText(Repository.Path("samples", name + ".yaml")), StringComparison.Ordinal);
        Assert.NotEqual("this person", Sample(name).Label);
    }

    [Fact]
    public void Walter_takes_an_antagonist_for_his_valve()
    {
        Assert.Contains(Medicines("warfarin-valve"), m => m.Recognition.VitaminKAntagonist == Answer.Yes && m.CountsAsActive(new DateOnly(2025, 10, 1)));
        Assert.Contains(ClottingDisorder.MechanicalHeartValve, Assert.IsType<ClottingHistory.Listed>(Sample("warfarin-valve").Clotting).Disorders);
    }

    [Theory]
    [InlineData("apixaban"), InlineData("alendronate"), InlineData("denosumab-stopping"), InlineData("dialysis"), InlineData("man-72")]
    public void Every_medicine_of_the_others_is_known_and_none_is_an_antagonist(string name) =>
        Assert.All(Medicines(name), m => Assert.Equal(Answer.No, m.Recognition.VitaminKAntagonist));

    [Theory]
    [InlineData("anna"), InlineData("premenopausal"), InlineData("natto")]
    public void Those_who_take_nothing_say_so(string name)
    {
        Assert.IsType<MedicineList.None>(Sample(name).Medicines);
        Assert.IsType<ClottingHistory.None>(Sample(name).Clotting);
    }

    [Fact]
    public void Carla_had_her_last_injection_almost_eight_months_ago() =>
        Assert.Equal(new DateOnly(2025, 2, 10), Assert.Single(Medicines("denosumab-stopping")).LastDose);

    [Fact]
    public void Nobody_told_what_Ruth_takes()
    {
        Assert.IsType<MedicineList.NotTold>(Sample("medicines-unknown").Medicines);
        Assert.IsType<ClottingHistory.NotTold>(Sample("medicines-unknown").Clotting);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_file_cut_off_anywhere_never_loses_a_medicine_in_silence(string name)
    {
        string text = File.ReadAllText(Repository.Path("samples", name + ".yaml"));
        int whole = Sample(name).Medicines is MedicineList.Listed listed ? listed.Entries.Length : 0;
        for (int length = 1; length < text.Length; length++)
        {
            if (PersonReader.Read(name, text[..length], Unrecognized).Value is not { Clotting: not ClottingHistory.NotTold } person)
                continue; // refused, or stopped for want of an answer about clotting
            Assert.Equal(whole, person.Medicines is MedicineList.Listed left ? left.Entries.Length : 0);
        }
    }
}
