using System.Collections.Immutable;
using Osteon.Guidance.Reading;
using Osteon.Guidance.Rules;
using Osteon.Tests.Safety;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Guidance;

/// <summary>Where a condition begins and ends to hold, what it rests on, and what it asks.</summary>
public sealed class TriggerTests
{
    private static Judgement Judge(string when, Person person, params ImmutableArray<Regimen> planned)
    {
        string rule = $$"""
            - id: TT-001
              title: "t"
              when: {{when}}
              severity: minor
              about: [vitamin-k2]
              person: "P."
              clinician: "C."
              mechanism: "M."
              certainty: low
              sources: [{ key: mott-2019, locator: "abstract", seen: verbatim }]
              reviewed: 2026-11-22
              examples: { fires: [{}], misses: [{}] }
            """;
        return Assert.Single(RuleReader.Read("t.yaml", new StringReader(rule)).OrThrow().Rules).When.Judge(new Situation(person, planned, People.Today));
    }

    private static Person Breaking(FractureSite site, double? age, Answer lowTrauma) =>
        People.Cleared with { Fractures = Reported<ImmutableArray<Fracture>>.Of([new Fracture(site, age, lowTrauma)]) };

    private static Person Measured(params ImmutableArray<BoneScan> scans) => People.Cleared with { BoneScans = scans };

    private static BoneScan Scan(double? score, BoneSite site = BoneSite.FemoralNeck, DateOnly? date = null) => new(site, null, score, ScannerMaker.Unknown, date);

    [Theory]
    [InlineData("at-least", 49.9, false), InlineData("at-least", 50, true)]
    [InlineData("more-than", 50, false), InlineData("more-than", 50.1, true)]
    [InlineData("at-most", 50, true), InlineData("at-most", 50.1, false)]
    [InlineData("below", 49.9, true), InlineData("below", 50, false)]
    public void A_limit_holds_up_to_its_word(string limit, double age, bool holds) =>
        Assert.Equal(holds ? Answer.Yes : Answer.No, Judge($"{{ age: {{ {limit}: 50 }} }}", People.Cleared with { AgeYears = age }).Answer);

    [Fact]
    public void The_newest_result_of_a_test_counts_and_is_named_with_its_day()
    {
        Person person = People.Cleared with { Labs = [new LabResult(LabTest.Calcium, 2.9, new DateOnly(2025, 1, 1), "2.9 mmol/L"), new LabResult(LabTest.Calcium, 2.4, new DateOnly(2026, 1, 1), "2.4 mmol/L")] };
        Judgement judged = Judge("{ lab: { test: calcium, below: 2.6 } }", person);
        Assert.Equal(Answer.Yes, judged.Answer);
        Assert.Equal(new InputUsed("calcium", "2.4 mmol/L", new DateOnly(2026, 1, 1)), Assert.Single(judged.Inputs));
    }

    [Fact]
    public void A_test_nobody_made_is_asked_for_unless_the_rule_takes_that_for_no()
    {
        Judgement asked = Judge("{ lab: { test: estimated-gfr, below: 30 } }", People.Cleared);
        Assert.Equal(Answer.Unknown, asked.Answer);
        Assert.Equal("What is your eGFR, the kidney value?", Assert.Single(asked.Missing));
        Judgement taken = Judge("{ lab: { test: estimated-gfr, below: 30, absent: no } }", People.Cleared);
        Assert.Equal(Answer.No, taken.Answer);
        Assert.Equal(new InputUsed("estimated gfr", "not measured", null), Assert.Single(taken.Inputs));
    }

    [Theory]
    [InlineData(LabTest.Calcidiol, "What is your vitamin D in the blood (25-OH-D, calcidiol)?"), InlineData(LabTest.Inr, "What is your INR?"), InlineData(LabTest.ParathyroidHormone, "What is your parathyroid hormone in the blood?")]
    public void A_test_is_asked_for_in_words_a_person_knows(LabTest test, string question) => Assert.Equal(question, Questions.Lab(test));

    [Theory, InlineData(44, true), InlineData(45, false)]
    public void An_early_menopause_lies_below_the_age(double final, bool early)
    {
        Judgement judged = Judge("{ menopause: { before-age: 45 } }", People.Cleared with { Menopause = Reported<Menopause>.Of(new Menopause.After(final)) });
        Assert.Equal(early ? Answer.Yes : Answer.No, judged.Answer);
        Assert.Equal($"{final} years", Assert.Single(judged.Inputs).Value);
        Assert.Equal("age at final period", judged.Inputs[0].What);
    }

    [Fact]
    public void Menopause_is_asked_of_women_and_of_nobody_else()
    {
        Assert.Equal("Have your periods ended, and at what age?", Assert.Single(Judge("{ menopause: {} }", People.Cleared).Missing));
        Assert.Equal(new InputUsed("sex", "male", People.Today), Assert.Single(Judge("{ menopause: {} }", People.Cleared with { Sex = Sex.Male }).Inputs));
        Assert.Equal(new InputUsed("age", "17 years", People.Today), Assert.Single(Judge("{ menopause: {} }", People.Cleared with { AgeYears = 17 }).Inputs));
        Assert.Equal(Answer.Unknown, Judge("{ menopause: {} }", People.Cleared with { AgeYears = 18 }).Answer);
        Judgement before = Judge("{ menopause: {} }", People.Cleared with { Menopause = Reported<Menopause>.Of(new Menopause.Before()) });
        Assert.Equal((Answer.No, new InputUsed("menopause", "periods still come", People.Today)), (before.Answer, Assert.Single(before.Inputs)));
    }

    [Fact]
    public void The_lowest_of_the_newest_T_scores_of_each_site_counts()
    {
        DateOnly old = new(2020, 1, 1), late = new(2026, 1, 1);
        Judgement judged = Judge("{ t-score: { at-most: -2.5 } }", Measured(Scan(-3.0, date: old), Scan(-2.0, date: late), Scan(-2.6, BoneSite.LumbarSpine, late), Scan(null, BoneSite.TotalHip)));
        Assert.Equal((Answer.Yes, new InputUsed("T-score, lumbar spine", "-2.6", late)), (judged.Answer, Assert.Single(judged.Inputs)));
        Assert.Equal(Answer.No, Judge("{ t-score: { at-most: -2.5 } }", Measured(Scan(-3.0, date: old), Scan(-2.0, date: late))).Answer);
        Assert.Equal(Answer.No, Judge("{ t-score: { at-most: -2.5 } }", Measured(Scan(-3.0), Scan(-2.0, date: late))).Answer);
        Assert.Equal("What is your T-score, and where was it measured?", Assert.Single(Judge("{ t-score: { at-most: -2.5 } }", Measured(Scan(null))).Missing));
    }

    [Theory]
    [InlineData(FractureSite.Hip, 50.0, Answer.Yes, Answer.Yes), InlineData(FractureSite.Hip, 49.9, Answer.Yes, Answer.No), InlineData(FractureSite.Hip, 60.0, Answer.No, Answer.No)]
    [InlineData(FractureSite.Hip, 60.0, Answer.Unknown, Answer.Unknown), InlineData(FractureSite.Hip, null, Answer.Yes, Answer.Unknown), InlineData(FractureSite.Rib, 60.0, Answer.Yes, Answer.No)]
    public void A_fracture_counts_from_an_age_and_by_a_small_fall(FractureSite site, double? age, Answer lowTrauma, Answer expected)
    {
        Judgement judged = Judge("{ fracture: { from-age: 50, site: [hip, spine] } }", Breaking(site, age, lowTrauma));
        Assert.Equal(expected, judged.Answer);
        if (expected == Answer.Yes)
            Assert.Equal(new InputUsed("fracture", "hip at 50", People.Today), Assert.Single(judged.Inputs));
        if (expected == Answer.Unknown)
            Assert.Equal("Did the bone break in a fall from standing height or less, and at what age?", Assert.Single(judged.Missing));
        if (expected == Answer.No)
            Assert.Equal(new InputUsed("fractures", "none of this kind", People.Today), Assert.Single(judged.Inputs));
    }

    [Theory, InlineData(49.9, Answer.Yes), InlineData(50.0, Answer.No), InlineData(null, Answer.Unknown)]
    public void A_fracture_can_be_one_below_an_age(double? age, Answer expected) =>
        Assert.Equal(expected, Judge("{ fracture: { below-age: 50 } }", Breaking(FractureSite.Wrist, age, Answer.Yes)).Answer);

    [Fact]
    public void A_fracture_without_age_counts_where_no_age_is_asked() =>
        Assert.Equal(new InputUsed("fracture", "wrist", People.Today), Assert.Single(Judge("{ fracture: {} }", Breaking(FractureSite.Wrist, null, Answer.Yes)).Inputs));

    [Fact]
    public void One_fracture_that_counts_settles_it_and_one_that_is_unclear_leaves_it_open()
    {
        Fracture yes = new(FractureSite.Hip, 60, Answer.Yes), no = new(FractureSite.Hip, 60, Answer.No), unclear = new(FractureSite.Hip, 60, Answer.Unknown);
        Answer Of(params ImmutableArray<Fracture> told) => Judge("{ fracture: { from-age: 50 } }", People.Cleared with { Fractures = Reported<ImmutableArray<Fracture>>.Of(told) }).Answer;
        Assert.Equal((Answer.Yes, Answer.Yes, Answer.Yes), (Of(yes, unclear), Of(unclear, yes), Of(yes, no)));
        Assert.Equal((Answer.Unknown, Answer.Unknown, Answer.No), (Of(unclear, no), Of(no, unclear), Of(no, no)));
        Assert.Equal("none", Assert.Single(Judge("{ fracture: {} }", People.Cleared with { Fractures = Reported<ImmutableArray<Fracture>>.Of([]) }).Inputs).Value);
        Assert.Equal("Have you broken a bone since the age of 40?", Assert.Single(Judge("{ fracture: {} }", People.Cleared).Missing));
    }

    [Fact]
    public void A_FRAX_figure_reaches_its_line_or_is_asked_for()
    {
        const string Either = "{ frax: { major-at-least: 20, hip-at-least: 3 } }";
        Person with(double? major, double? hip) => People.Cleared with
        {
            FraxMajorPercent = major is double m ? Reported<double>.Of(m) : default,
            FraxHipPercent = hip is double h ? Reported<double>.Of(h) : default,
        };
        Assert.Equal((Answer.Yes, new InputUsed("ten-year FRAX, major fracture", "20 %", People.Today)), (Judge(Either, with(20, 1)).Answer, Judge(Either, with(20, 1)).Inputs.Single()));
        Assert.Equal((Answer.Yes, new InputUsed("ten-year FRAX, hip", "3 %", People.Today)), (Judge(Either, with(null, 3)).Answer, Judge(Either, with(null, 3)).Inputs.Single()));
        Assert.Equal((Answer.Unknown, "What is your ten-year FRAX, hip?"), (Judge(Either, with(19.9, null)).Answer, Judge(Either, with(19.9, null)).Missing.Single()));
        Assert.Equal((Answer.Unknown, "What is your ten-year FRAX, major fracture?"), (Judge(Either, with(null, 2.9)).Answer, Judge(Either, with(null, 2.9)).Missing.Single()));
        Assert.Equal(Answer.No, Judge(Either, with(19.9, 2.9)).Answer);
        Assert.Equal(new InputUsed("ten-year FRAX, hip", "2.9 %", People.Today), Judge("{ frax: { hip-at-least: 3 } }", with(50, 2.9)).Inputs.Single());
    }

    [Theory]
    [InlineData("cigarettes", "How many cigarettes a day?"), InlineData("drinks", "How many drinks a day?"), InlineData("body-mass-index", "What are your height and weight?")]
    public void A_habit_nobody_told_is_asked_for(string habit, string question) => Assert.Equal(question, Assert.Single(Judge($"{{ {habit}: {{ more-than: 1 }} }}", People.Cleared).Missing));

    [Fact]
    public void Habits_and_body_mass_index_are_read()
    {
        Person person = People.Cleared with
        {
            CigarettesPerDay = Reported<double>.Of(5), AlcoholDrinksPerDay = Reported<double>.Of(2.5), WeightKilograms = Reported<double>.Of(50), HeightCentimeters = Reported<double>.Of(200),
        };
        Assert.Equal(new InputUsed("cigarettes", "5", People.Today), Judge("{ cigarettes: { more-than: 0 } }", person).Inputs.Single());
        Assert.Equal(new InputUsed("drinks", "2.5", People.Today), Judge("{ drinks: { more-than: 2 } }", person).Inputs.Single());
        Assert.Equal(new InputUsed("body-mass-index", "12.5", People.Today), Judge("{ body-mass-index: { below: 19 } }", person).Inputs.Single());
        Assert.Equal(Answer.Unknown, Judge("{ body-mass-index: { below: 19 } }", person with { HeightCentimeters = Reported<double>.Of(0) }).Answer);
    }

    [Fact]
    public void Supplies_are_added_up_by_day()
    {
        Regimen twice = new("drops", [new Course.OfNutrient(Nutrient.Menaquinone7, 90, new Schedule(2), default), new Course.OfNutrient(Nutrient.Cholecalciferol, 20, new Schedule(), default)]);
        Regimen weekly = new("weekly", [new Course.OfNutrient(Nutrient.Cholecalciferol, 700, new Schedule(1, 7), default)]);
        Person person = People.Cleared with { Supplements = Reported<Regimen>.Of(twice) };
        Assert.Equal(new InputUsed("supplements", "drops: 180 ug a day", People.Today), Judge("{ takes: { nutrient: vitamin-k2 } }", person).Inputs.Single());
        Assert.Equal(new InputUsed("regimen under consideration", "weekly: 100 ug a day", People.Today), Judge("{ plans: { nutrient: vitamin-d, at-least: 100 } }", person, weekly).Inputs.Single());
        Assert.Equal(Answer.No, Judge("{ takes: { nutrient: calcium } }", person).Answer);
        Assert.Equal(Answer.No, Judge("{ plans: { nutrient: vitamin-k } }", person).Answer);
        Assert.Equal(Answer.Yes, Judge("{ takes-or-plans: { nutrient: vitamin-d, more-than: 50 } }", person, weekly).Answer);
        Assert.Equal((Answer.Unknown, "Which supplements do you take already?"), (Judge("{ takes: { nutrient: calcium } }", person with { Supplements = default }).Answer, Judge("{ takes: { nutrient: calcium } }", person with { Supplements = default }).Missing.Single()));
        Assert.Equal(Answer.Yes, Judge("{ takes-or-plans: { nutrient: vitamin-d, more-than: 50 } }", person with { Supplements = default }, weekly).Answer);
    }

    [Theory]
    [InlineData("natto", 3, true), InlineData("natto_jp", 3, true), InlineData("natto-black", 1, true), InlineData("nattokinase", 3, false), InlineData("natto", 0, false), InlineData("gouda", 3, false)]
    public void A_food_is_eaten_where_it_or_a_variant_stands_in_the_diet(string food, double perWeek, bool eaten)
    {
        Judgement judged = Judge("{ eats: [natto, liver] }", People.Cleared with { Diet = Reported<Diet>.Of(new Diet([new FoodPortion(food, 40, perWeek)], [], default)) });
        Assert.Equal(eaten ? new InputUsed("food", food, People.Today) : new InputUsed("diet", "not among the foods told", People.Today), Assert.Single(judged.Inputs));
        Assert.Equal(eaten ? Answer.Yes : Answer.No, judged.Answer);
    }

    [Fact]
    public void A_diet_nobody_told_is_asked_for() => Assert.Equal("Do you eat natto or liver?", Assert.Single(Judge("{ eats: [natto, liver] }", People.Cleared).Missing));

    [Fact]
    public void Illnesses_complaints_and_clotting_say_what_was_named()
    {
        Person ill = People.Cleared with
        {
            Conditions = Reported<ImmutableArray<Condition>>.Of([Condition.LiverDisease, Condition.CeliacDisease]),
            Symptoms = Reported<ImmutableArray<Symptom>>.Of([Symptom.StrokeSigns]),
            Clotting = new ClottingHistory.Listed([ClottingDisorder.PulmonaryEmbolism]),
        };
        Assert.Equal(new InputUsed("condition", "liver disease", People.Today), Judge("{ condition: [liver-disease] }", ill).Inputs.Single());
        Assert.Equal(new InputUsed("conditions", "liver disease, celiac disease", People.Today), Judge("{ condition: [dialysis] }", ill).Inputs.Single());
        Assert.Equal(new InputUsed("conditions", "none", People.Today), Judge("{ condition: [dialysis] }", People.Cleared).Inputs.Single());
        Assert.Equal(new InputUsed("symptom", "stroke signs", People.Today), Judge("{ symptom: [stroke-signs] }", ill).Inputs.Single());
        Assert.Equal(new InputUsed("symptoms", "stroke signs", People.Today), Judge("{ symptom: [new-back-pain] }", ill).Inputs.Single());
        Assert.Equal(new InputUsed("symptoms", "none", People.Today), Judge("{ symptom: [stroke-signs] }", People.Cleared).Inputs.Single());
        Assert.Equal(new InputUsed("clotting history", "pulmonary embolism", People.Today), Judge("{ clotting: [pulmonary-embolism] }", ill).Inputs.Single());
        Judgement other = Judge("{ clotting: [mechanical-heart-valve] }", ill);
        Assert.Equal((Answer.No, new InputUsed("clotting history", "pulmonary embolism", People.Today)), (other.Answer, other.Inputs.Single()));
        Assert.Equal(new InputUsed("clotting history", "none", People.Today), Judge("{ clotting: [mechanical-heart-valve] }", People.Cleared).Inputs.Single());
    }

    [Fact]
    public void A_medicine_is_held_by_substance_or_class_and_named_as_written()
    {
        Person person = People.Taking(People.Exact("paracetamol", "N02BE01"), People.Exact("letrozole", "L02BG04"));
        Assert.Equal(new InputUsed("medicine", "letrozole", People.Today), Judge("{ medicine: { atc: [L02BG] } }", person).Inputs.Single());
        Assert.Equal(new InputUsed("medicine", "paracetamol", People.Today), Judge("{ medicine: { substance: [Paracetamol, aspirin] } }", person).Inputs.Single());
        Assert.Equal((Answer.No, 2), (Judge("{ medicine: { atc: [B01AA] } }", person).Answer, Judge("{ medicine: { atc: [B01AA] } }", person).Inputs.Length));
        Assert.Equal(new InputUsed("medicines", "none", People.Today), Judge("{ medicine: { atc: [B01AA] } }", People.Cleared).Inputs.Single());
    }

    [Fact]
    public void A_medicine_nobody_recognized_leaves_it_open_unless_another_settles_it()
    {
        Person open = People.Taking(People.Exact("paracetamol", "N02BE01"), People.Unrecognized("blue pill"));
        Assert.Equal((Answer.Unknown, "What is 'blue pill'?"), (Judge("{ medicine: { atc: [B01AA] } }", open).Answer, Judge("{ medicine: { atc: [B01AA] } }", open).Missing.Single()));
        Assert.Equal(Answer.Yes, Judge("{ medicine: { atc: [N02] } }", open).Answer);
        Assert.Empty(Judge("{ medicine: { atc: [N02] } }", open).Missing);
    }

    [Theory, InlineData(89, Answer.No), InlineData(90, Answer.Yes)]
    public void A_medicine_counts_after_the_days_it_was_taken_for(int days, Answer expected)
    {
        MedicineEntry entry = People.Exact("prednisolone", "H02AB06") with { Started = People.Today.AddDays(-days) };
        Judgement judged = Judge("{ medicine: { atc: [H02AB], for-days: 90 } }", People.Taking(entry));
        Assert.Equal((expected, new InputUsed("medicine since", "prednisolone", entry.Started)), (judged.Answer, judged.Inputs.Single()));
        Assert.Equal("Since when do you take prednisolone?", Judge("{ medicine: { atc: [H02AB], for-days: 90 } }", People.Taking(entry with { Started = null })).Missing.Single());
    }

    [Theory, InlineData(210, Answer.No), InlineData(211, Answer.Yes)]
    public void A_dose_is_late_after_the_days_named(int days, Answer expected)
    {
        MedicineEntry entry = People.Exact("denosumab", "M05BX04") with { LastDose = People.Today.AddDays(-days) };
        Judgement judged = Judge("{ medicine: { substance: [denosumab], last-dose-more-than-days-ago: 210 } }", People.Taking(entry));
        Assert.Equal((expected, new InputUsed("last dose", "denosumab", entry.LastDose)), (judged.Answer, judged.Inputs.Single()));
        Assert.Equal("When was the last dose of denosumab?", Judge("{ medicine: { substance: [denosumab], last-dose-more-than-days-ago: 210 } }", People.Taking(entry with { LastDose = null })).Missing.Single());
    }

    [Fact]
    public void A_stopped_medicine_is_named_with_the_day()
    {
        MedicineEntry entry = People.Exact("denosumab", "M05BX04", People.Today.AddDays(-40));
        Assert.Equal(new InputUsed("medicine stopped", "denosumab", entry.Stopped), Judge("{ medicine: { substance: [denosumab], stopped: yes } }", People.Taking(entry)).Inputs.Single());
        Assert.Equal(Answer.No, Judge("{ medicine: { substance: [denosumab], stopped: yes } }", People.Taking(entry with { Stopped = null })).Answer);
        Assert.Equal(Answer.No, Judge("{ medicine: { substance: [denosumab] } }", People.Taking(entry)).Answer);
    }

    [Fact]
    public void Parts_combine_in_logic_of_three_values()
    {
        const string Yes = "{ age: { at-least: 1 } }", No = "{ age: { below: 1 } }", Unknown = "{ cigarettes: { more-than: 0 } }";
        Answer Of(string when) => Judge(when, People.Cleared).Answer;
        Assert.Equal((Answer.Yes, Answer.No, Answer.No, Answer.Unknown), (Of($"{{ all: [{Yes}, {Yes}] }}"), Of($"{{ all: [{Yes}, {No}] }}"), Of($"{{ all: [{Unknown}, {No}] }}"), Of($"{{ all: [{Yes}, {Unknown}] }}")));
        Assert.Equal((Answer.No, Answer.Yes, Answer.Yes, Answer.Unknown), (Of($"{{ any: [{No}, {No}] }}"), Of($"{{ any: [{No}, {Yes}] }}"), Of($"{{ any: [{Unknown}, {Yes}] }}"), Of($"{{ any: [{No}, {Unknown}] }}")));
        Assert.Equal((Answer.No, Answer.Yes, Answer.Unknown), (Of($"{{ not: {Yes} }}"), Of($"{{ not: {No} }}"), Of($"{{ not: {Unknown} }}")));
        Assert.Equal("How many cigarettes a day?", Judge($"{{ all: [{Yes}, {Unknown}] }}", People.Cleared).Missing.Single());
        Assert.Empty(Judge($"{{ all: [{Yes}, {Unknown}] }}", People.Cleared).Inputs);
        Assert.Single(Judge($"{{ all: [{Yes}, {Yes}] }}", People.Cleared).Inputs);
    }

    [Fact]
    public void A_rule_names_a_medicine_by_its_substance_and_not_by_its_class()
    {
        Rule apixaban = Osteon.Guidance.Guidebook.Load().Rule("IX-012");
        Assert.True(apixaban.Names(People.Exact("apixaban", "B01AF02").Recognition));
        Assert.False(apixaban.Names(People.Exact("something", "B01AF02").Recognition));
        Assert.True(apixaban.Names(People.Exact("apixaban").Recognition with { Substances = ["aspirin", "apixaban"] }));
        Assert.Throws<KeyNotFoundException>(() => Osteon.Guidance.Guidebook.Load().Rule("IX-999"));
    }
}
