using System.Collections.Immutable;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;

namespace Osteon.Guidance.Screening;

/// <summary>A person's answers in the words of QFracture-2012. The category codes are recalled; see <see cref="QFractureCategories"/>.</summary>
internal static class QFractureAnswers
{
    /// <summary>The questions without which no chance is computed.</summary>
    public static IEnumerable<string> Missing(Person person)
    {
        if (!person.WeightKilograms.IsKnown || !person.HeightCentimeters.IsKnown)
            yield return "What are your height and weight?";
        if (person.Medicines is MedicineList.NotTold)
            yield return Questions.Medicines;
        if (!person.Conditions.IsKnown)
            yield return Questions.Conditions;
        if (!person.Fractures.IsKnown)
            yield return "Have you broken a bone since the age of 40?";
        if (!person.CigarettesPerDay.IsKnown)
            yield return "How many cigarettes a day?";
        if (!person.AlcoholDrinksPerDay.IsKnown)
            yield return "How many drinks a day?";
    }

    /// <summary>Categories and risks; ancestry that is not known counts as not stated, as its makers do.</summary>
    public static (QFractureCategories Categories, ImmutableArray<string> Risks) Of(Person person, DateOnly today)
    {
        double drinks = person.AlcoholDrinksPerDay.Value * 10 / 8; // a UK unit is 8 g, a standard drink here 10 g
        int alcohol = drinks <= 0 ? 0 : drinks < 1 ? 1 : drinks < 3 ? 2 : drinks < 7 ? 3 : drinks <= 9 ? 4 : 5;
        double cigarettes = person.CigarettesPerDay.Value;
        int smoking = cigarettes <= 0 ? 0 : cigarettes < 10 ? 2 : cigarettes < 20 ? 3 : 4;
        int ethnicity = !person.Ancestry.TryGet(out Ancestry ancestry) ? 1 : ancestry switch
        {
            Ancestry.White => 1,
            Ancestry.SouthAsian => 2,
            Ancestry.EastAsian => 5,
            Ancestry.Black => 7,
            _ => 9,
        };
        ImmutableArray<Condition> told = person.Conditions.Value;
        bool Has(params ReadOnlySpan<Condition> any) { foreach (Condition one in any) if (told.Contains(one)) return true; return false; }
        bool Takes(ImmutableArray<string> atc) => new MedicineTrigger { AtcCodes = atc }.Judge(new Situation(person, [], today)).Answer == Answer.Yes;
        (string Name, bool Present)[] risks =
        [
            ("b_antidepressant", Takes(["N06A"])),
            ("b_anycancer", Has(Condition.Cancer)),
            ("b_asthmacopd", Has(Condition.ChronicLungDisease)),
            ("b_corticosteroids", Takes(["H02AB"])),
            ("b_cvd", Has(Condition.CoronaryDisease, Condition.Stroke)),
            ("b_dementia", Has(Condition.Dementia)),
            ("b_endocrine", Has(Condition.Hyperthyroidism, Condition.PrimaryHyperparathyroidism)),
            ("b_epilepsy2", Has(Condition.Epilepsy) || Takes(["N03A"])),
            ("b_falls", person.FallsLastYear.TryGet(out int falls) && falls > 0),
            ("b_fracture4", person.Fractures.Value.Any(f => f.Site is FractureSite.Hip or FractureSite.Spine or FractureSite.Wrist or FractureSite.Humerus && f.LowTrauma != Answer.No)),
            ("b_hrt_oest", person.Sex == Sex.Female && Takes(["G03C"])),
            ("b_liver", Has(Condition.LiverDisease)),
            ("b_malabsorption", Has(Condition.CeliacDisease, Condition.InflammatoryBowelDisease, Condition.ShortBowel, Condition.PancreaticInsufficiency)),
            ("b_parkinsons", Has(Condition.ParkinsonDisease)),
            ("b_ra_sle", Has(Condition.RheumatoidArthritis)),
            ("b_renal", Has(Condition.ChronicKidneyDisease, Condition.Dialysis)),
            ("b_type1", Has(Condition.Type1Diabetes)),
            ("b_type2", Has(Condition.Type2Diabetes)),
            ("fh_osteoporosis", person.ParentHipFracture == Answer.Yes),
        ];
        return (new QFractureCategories(alcohol, ethnicity, smoking), [.. risks.Where(risk => risk.Present).Select(risk => risk.Name)]);
    }
}
