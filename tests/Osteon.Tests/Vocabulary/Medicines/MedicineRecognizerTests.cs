using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Medicines;

namespace Osteon.Tests.Vocabulary.Medicines;

public sealed class MedicineRecognizerTests
{
    private static Recognition Recognize(string text) => MedicineRecognizer.Default.Recognize(text);

    [Theory]
    [InlineData("warfarin"), InlineData("WARFARIN"), InlineData("Coumadin"), InlineData("warfarin sodium 5 MG Oral Tablet [Coumadin]"), InlineData("B01AA03")]
    [InlineData("Marcumar 3 mg Tabletten"), InlineData("Préviscan 20mg"), InlineData("Ｗａｒｆａｒｉｎ"), InlineData("war\u00ADfa\u200Brin"), InlineData("ワルファリン"), InlineData("варфарин 2,5 мг")]
    [InlineData("stopped warfarin"), InlineData("no warfarin"), InlineData("not on Coumadin"), InlineData("warfarin (discontinued)"), InlineData("allergic to warfarin")]
    [InlineData("off Marcumar since May"), InlineData("used to take Sintrom"), InlineData("aspirin and warfarin"), InlineData("metformin; coumadin"), InlineData("warfarin5mg")]
    [InlineData("warfrin"), InlineData("cumadin"), InlineData("war farin"), InlineData("c0umadin"), InlineData("wаrfаrin"), InlineData("marcoumer"), InlineData("INR clinic pills"), InlineData("rat poison")]
    [InlineData("metformin and my warfarin from the hospital"), InlineData("Warfarintabletten"), InlineData("w a r f a r i n")]
    public void What_holds_or_resembles_an_antagonist_alarms(string text) =>
        Assert.Equal(Answer.Yes, Recognize(text).VitaminKAntagonist);

    [Theory]
    [InlineData("Eliquis 5mg BD"), InlineData("levothyroxine 50 mcg"), InlineData("Tylenol PM"), InlineData("Symbicort inhaler"), InlineData("amlodipine/valsartan"), InlineData("co-codamol 30/500")]
    [InlineData("Coversyl"), InlineData("Mavenclad"), InlineData("Singulair"), InlineData("Kemadrin"), InlineData("Avandia"), InlineData("Cardura"), InlineData("Cordarone"), InlineData("Orfadin"), InlineData("aspirin + clopidogrel")]
    public void Known_names_with_dose_and_form_clear(string text)
    {
        Recognition recognition = Recognize(text);
        Assert.Equal((Match.Exact, Answer.No), (recognition.Match, recognition.VitaminKAntagonist));
        Assert.NotEmpty(recognition.Substances);
    }

    [Theory, InlineData("trimethoprim-sulfamethoxazole DS"), InlineData("Bactrim DS"), InlineData("Septra SS"), InlineData("metoprolol succinate ER"), InlineData("nifedipine XL")]
    public void A_word_of_strength_or_release_beside_an_exact_name_changes_nothing(string text) => Assert.Equal((Match.Exact, Answer.No), (Recognize(text).Match, Recognize(text).VitaminKAntagonist));

    [Fact]
    public void Cod_liver_oil_is_heard_with_its_vitamins() =>
        Assert.Equal("fish oil, retinol, colecalciferol", string.Join(", ", Recognize("cod liver oil 10 ml").Substances));

    [Theory, InlineData("DS"), InlineData("sulfamethoxazol DS forte unknown"), InlineData("metforman DS"), InlineData("Bactrim DSX"), InlineData("warfarin DS"), InlineData("DS 10")]
    public void A_word_of_strength_makes_no_uncertain_name_certain(string text) => Assert.NotEqual(Answer.No, Recognize(text).VitaminKAntagonist);

    [Theory, InlineData("WFN"), InlineData("wrf 5mg"), InlineData("可迈丁"), InlineData("855334"), InlineData("RxNorm 202421"), InlineData("d-CON"), InlineData("mouse bait")]
    public void Abbreviations_withdrawn_codes_and_baits_alarm(string text) => Assert.Equal(Answer.Yes, Recognize(text).VitaminKAntagonist);

    [Theory]
    [InlineData(""), InlineData("-"), InlineData("?"), InlineData("none"), InlineData("nothing"), InlineData("n/a"), InlineData("unknown"), InlineData("tablet"), InlineData("5 mg once daily")]
    public void What_names_no_medicine_matches_none(string text)
    {
        Recognition recognition = Recognize(text);
        Assert.Equal((Match.None, Answer.Unknown), (recognition.Match, recognition.VitaminKAntagonist));
        Assert.Null(recognition.Name);
    }

    [Theory]
    [InlineData("blood thinner"), InlineData("Blutverdünner"), InlineData("metformin and something for my heart"), InlineData("metforman"), InlineData("zzqx"), InlineData("aspirin?"), InlineData("metformin, unknown")]
    public void What_is_not_certain_never_clears(string text) => Assert.NotEqual(Answer.No, Recognize(text).VitaminKAntagonist);

    [Theory]
    [InlineData("קומדין 5"), InlineData("كومادين"), InlineData("ماريفان"), InlineData("쿠마딘정 2mg"), InlineData("Кумадин"), InlineData("マレバン"), InlineData("कूमाडिन")]
    public void A_name_in_another_script_alarms_by_its_sound(string text) => Assert.Equal(Answer.Yes, Recognize(text).VitaminKAntagonist);

    [Theory, InlineData("wrfrn"), InlineData("wrfrn 5mg"), InlineData("coum 5"), InlineData("acen 2 mg"), InlineData("jant 5")]
    public void An_abbreviation_alarms_by_its_first_letters_or_its_consonants(string text)
    {
        Recognition recognition = Recognize(text);
        Assert.Equal((Match.Fuzzy, Answer.Yes), (recognition.Match, recognition.VitaminKAntagonist));
    }

    [Theory, InlineData("アムロジピン錠5mg"), InlineData("pantoprazol 40 mg antes del desayuno"), InlineData("Salbutamol Dosieraerosol b. Bed."), InlineData("Arnica montana 9CH"), InlineData("Warticon cream")]
    public void Forms_directions_and_potencies_of_any_language_are_passed_over(string text) => Assert.Equal((Match.Exact, Answer.No), (Recognize(text).Match, Recognize(text).VitaminKAntagonist));

    [Theory, InlineData("anticoag tabs"), InlineData("vit K antagonist"), InlineData("vit K blocker")]
    public void A_class_alarms_and_is_never_taken_for_one_medicine(string text) => Assert.Equal((Match.Fuzzy, Answer.Yes), (Recognize(text).Match, Recognize(text).VitaminKAntagonist));

    [Theory, InlineData("UNII 5Q7ZVV76EI"), InlineData("CAS 81-81-2"), InlineData("UNII: I6WP63U32H")]
    public void Codes_of_the_substance_are_known(string text) => Assert.Equal(Answer.Yes, Recognize(text).VitaminKAntagonist);
}
