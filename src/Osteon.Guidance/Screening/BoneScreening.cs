using System.Collections.Immutable;
using System.Globalization;
using Osteon.Guidance.Rules;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Guidance.Screening;

/// <summary>The two-minute tools (OST, ORAI, SCORE, OSIRIS), the categories of the World Health Organization, and QFracture-2012, on one person.</summary>
public static class BoneScreening
{
    private const double AdultYears = 18;
    private static readonly ImmutableArray<RuleSource> Printed = [new("ost-calculator", "formula", Seen.Verbatim), new("cms249", "measure logic", Seen.Verbatim)];

    /// <summary>Every tool that fits the person's sex and age; a tool that lacks an answer says which.</summary>
    public static ImmutableArray<ScreeningResult> Of(Person person, DateOnly today)
    {
        if (person.AgeYears < AdultYears)
            return []; // no tool and no T-score was made for children
        List<ScreeningResult> results = [Category(person)];
        if (person.AgeYears >= 45)
            results.Add(Ost(person));
        if (person.Sex == Sex.Female && person.AgeYears >= 45)
            results.AddRange([Orai(person, today), Score(person, today), Osiris(person, today)]);
        if (person.AgeYears >= 30)
            results.AddRange([Chance(person, FractureOutcome.AnyOsteoporotic, today), Chance(person, FractureOutcome.Hip, today)]);
        return [.. results];
    }

    /// <summary>OST = (weight − age) / 5, cut to an integer; the CMS249 line (below 2) made for women of 50 to 64, the Asian bands for women of East Asian
    /// ancestry. No line for men was read, so for them the value advises nothing.</summary>
    public static ScreeningResult Ost(Person person)
    {
        bool man = person.Sex == Sex.Male;
        bool asian = !man && person.Ancestry.TryGet(out Ancestry ancestry) && ancestry == Ancestry.EastAsian;
        string bands = man ? "none for men was read; CMS249 (below 2) is for women"
            : asian ? "Asian women (above −1 low, −1 to −4 moderate, below −4 high)"
            : person.AgeYears is >= 50 and < 65 ? "CMS249 (below 2 at risk)" : "CMS249 (below 2 at risk; made for women of 50 to 64)";
        if (!person.WeightKilograms.TryGet(out double weight))
            return Lacking("OST", bands, "What is your weight?");
        double value = Math.Truncate((weight - person.AgeYears) / 5) + 0.0; // never minus zero
        string formula = Text($"({weight:0.#} kg − {person.AgeYears:0.#} y) / 5 = {value:0}");
        if (man)
            return new("OST", value, formula, "the lower, the more likely is low bone density; no line is drawn", bands, null, [], Printed);
        return asian
            ? new("OST", value, formula, value > -1 ? "low risk of low bone density" : value >= -4 ? "moderate risk of low bone density" : "high risk of low bone density", bands, value <= -1, [], Printed)
            : new("OST", value, formula, value < 2 ? "at risk of low bone density" : "not at risk by this tool", bands, value < 2, [], Printed);
    }

    /// <summary>ORAI: points for age, weight and no estrogen; 9 or more advises a scan. Points of weight and estrogen are recalled.</summary>
    public static ScreeningResult Orai(Person person, DateOnly today)
    {
        const string Bands = "Cadarette 2000 (9 or more)";
        ImmutableArray<string> missing = [.. Missing(!person.WeightKilograms.IsKnown, "What is your weight?"), .. Missing(Estrogen(person, today) == Answer.Unknown, Questions.Medicines)];
        if (!missing.IsEmpty)
            return Lacking("ORAI", Bands, [.. missing]);
        double weight = person.WeightKilograms.Value;
        int age = person.AgeYears >= 75 ? 15 : person.AgeYears >= 65 ? 9 : person.AgeYears >= 55 ? 5 : 0;
        int light = weight < 60 ? 9 : weight < 70 ? 3 : 0;
        int estrogen = Estrogen(person, today) == Answer.No ? 2 : 0;
        int value = age + light + estrogen;
        return new("ORAI", value, $"age {age} + weight {light} + no estrogen {estrogen} = {value}", value >= 9 ? "a scan is advised" : "below the line for a scan", Bands, value >= 9, [],
            [new("cms249", "measure logic (the line of 9)", Seen.Verbatim), new("cadarette-2000", "points of weight and estrogen", Seen.Recalled)]);
    }

    /// <summary>SCORE: ancestry, rheumatoid arthritis, fractures, age, estrogen, weight in pounds; 6 or more advises a scan.</summary>
    public static ScreeningResult Score(Person person, DateOnly today)
    {
        const string Bands = "Lydick 1998 (6 or more)";
        ImmutableArray<string> missing =
        [
            .. Missing(!person.WeightKilograms.IsKnown, "What is your weight?"), .. Missing(!person.Ancestry.IsKnown, "Which ancestry should reference values use?"),
            .. Missing(!person.Conditions.IsKnown, Questions.Conditions), .. Missing(!person.Fractures.IsKnown, "Have you broken a bone since the age of 40?"),
            .. Missing(Estrogen(person, today) == Answer.Unknown, Questions.Medicines),
        ];
        if (!missing.IsEmpty)
            return Lacking("SCORE", Bands, [.. missing]);
        double pounds = person.WeightKilograms.Value / 0.45359237;
        int ancestry = person.Ancestry.Value == Ancestry.Black ? 0 : 5;
        int arthritis = person.Conditions.Value.Contains(Condition.RheumatoidArthritis) ? 4 : 0;
        int fractures = Math.Min(12, 4 * person.Fractures.Value.Where(f => f.Site is FractureSite.Wrist or FractureSite.Hip or FractureSite.Rib && f.LowTrauma != Answer.No && !(f.AgeYears < 45)).Select(f => f.Site).Distinct().Count());
        int age = 3 * (int)(person.AgeYears / 10);
        int estrogen = Estrogen(person, today) == Answer.No ? 1 : 0;
        double value = ancestry + arthritis + fractures + age + estrogen - Math.Truncate(pounds / 10);
        return new("SCORE", value, Text($"{ancestry} + {arthritis} + {fractures} + {age} + {estrogen} − {Math.Truncate(pounds / 10):0} = {value:0}"),
            value >= 6 ? "a scan is advised" : "below the line for a scan", Bands, value >= 6, [], [new("ost-calculator", "SCORE", Seen.Verbatim)]);
    }

    /// <summary>OSIRIS = 0.2 weight − 0.2 age − 2 for an earlier low-impact fracture + 2 for estrogen; below 1 is at risk by CMS249.</summary>
    public static ScreeningResult Osiris(Person person, DateOnly today)
    {
        const string Bands = "CMS249 (below 1)";
        ImmutableArray<string> missing =
        [
            .. Missing(!person.WeightKilograms.IsKnown, "What is your weight?"), .. Missing(!person.Fractures.IsKnown, "Have you broken a bone since the age of 40?"),
            .. Missing(Estrogen(person, today) == Answer.Unknown, Questions.Medicines),
        ];
        if (!missing.IsEmpty)
            return Lacking("OSIRIS", Bands, [.. missing]);
        double weight = Math.Truncate(0.2 * person.WeightKilograms.Value);
        double age = Math.Truncate(0.2 * person.AgeYears);
        int fracture = person.Fractures.Value.Any(f => f.LowTrauma != Answer.No) ? -2 : 0;
        int estrogen = Estrogen(person, today) == Answer.Yes ? 2 : 0;
        double value = weight - age + fracture + estrogen;
        return new("OSIRIS", value, Text($"{weight:0} − {age:0} + {fracture} + {estrogen} = {value:0}"), value < 1 ? "at risk of low bone density" : "not at risk by this tool", Bands, value < 1, [], Printed);
    }

    /// <summary>The category of the lowest T-score; before menopause and for men under 50 T-scores are not read this way.</summary>
    public static ScreeningResult Category(Person person)
    {
        const string Bands = "World Health Organization (−1.0 and −2.5)";
        ImmutableArray<RuleSource> sources = [new("who-categories", "table 1", Seen.Verbatim)];
        BoneScan? lowest = person.BoneScans.Where(scan => scan.TScore is not null).MinBy(scan => scan.TScore);
        if (lowest?.TScore is not double score)
            return Lacking("T-score", Bands, "What is your T-score, and where was it measured?");
        string site = Text($"{MemberNames.Plain(lowest.Site)}: {score:0.0}");
        if (person.AgeYears < 50 && (person.Sex == Sex.Male || !person.Menopause.TryGet(out Menopause? menopause) || menopause is Menopause.Before))
            return new("T-score", score, site, "before menopause, and for men under 50, a Z-score is read instead", Bands, null, [], sources);
        bool fragile = person.Fractures.TryGet(out ImmutableArray<Fracture> fractures) && fractures.Any(f => f.LowTrauma == Answer.Yes);
        return new("T-score", score, site,
            score <= -2.5 ? fragile ? "severe osteoporosis" : "osteoporosis" : fragile ? "a low-trauma fracture is treated as osteoporosis whatever the T-score" : score < -1 ? "osteopenia (low bone mass)" : "normal",
            Bands, score <= -2.5 || fragile, [], sources);
    }

    private static ScreeningResult Chance(Person person, FractureOutcome outcome, DateOnly today)
    {
        string tool = outcome == FractureOutcome.Hip ? "QFracture-2012, hip, 10 years" : "QFracture-2012, any osteoporotic fracture, 10 years";
        const string Bands = "an estimate for the United Kingdom; the age's own line decides, none is drawn here";
        if (QFracture.Default is not QFracture calculator)
            return Lacking(tool, Bands, "The separable data file of QFracture was left out of this build.");
        ImmutableArray<string> missing = [.. QFractureAnswers.Missing(person)];
        if (!missing.IsEmpty)
            return Lacking(tool, Bands, [.. missing]);
        (QFractureCategories categories, ImmutableArray<string> risks) = QFractureAnswers.Of(person, today);
        double index = person.WeightKilograms.Value / Math.Pow(person.HeightCentimeters.Value / 100, 2);
        double percent = calculator.ChancePercent(outcome, person.Sex, person.AgeYears, index, 10, categories, risks);
        return new(tool, percent, Text($"age {person.AgeYears:0.#}, body mass index {index:0.0}{(risks.IsEmpty ? "" : ", " + string.Join(", ", risks))}"),
            percent < 0.1 ? "fewer than 0.1 of 100 people like you in ten years" : Text($"about {percent:0.0} of 100 people like you in ten years"), Bands, null, [], [new("qfracture-2012", "published code", Seen.Verbatim)]);
    }

    private static Answer Estrogen(Person person, DateOnly today) => new MedicineTrigger { AtcCodes = ["G03C", "G03F"], Substances = ["estradiol", "estriol", "conjugated estrogens", "tibolone"] }
        .Judge(new Situation(person, [], today)).Answer;

    private static ScreeningResult Lacking(string tool, string bands, params ImmutableArray<string> missing) => new(tool, null, "", "not computed: an answer is missing", bands, null, missing, []);

    private static IEnumerable<string> Missing(bool lacking, string question) => lacking ? [question] : [];

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
