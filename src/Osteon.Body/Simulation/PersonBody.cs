using Osteon.Body.Calibration;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>A person as the equations see them, in any draw: parameter vector, course of age, density today.</summary>
internal sealed class PersonBody
{
    private const double MilligramsPerMillimole = 40.078, HoursPerDay = 24, HoursPerYear = 8766;
    private static readonly int CalciumPerScore = WholeBodyParameters.Index("artery.calcium_per_score"), Score = WholeBodyParameters.Index("artery.score_at_start");
    private static readonly string[] Varied = ["denosumab.rankl_removal", "denosumab.clearance", "denosumab.saturable_max", "intestinal_calcium.max_absorbable_fraction"];

    private readonly Person _person;
    private readonly Season? _season;

    public PersonBody(Person person)
    {
        _person = person;
        DietIntake diet = new(person);
        Medicines = BoneMedicineHistory.Of(person);
        Antagonism = AntagonistOf(person);
        _season = Season.Of(person);
        Facts.Note("calcidiol", person.Newest(LabTest.Calcidiol)?.Value, like: person.SummerSun.TryGet(out SummerSun sun) ? sun == SummerSun.Hardly ? "calcidiol_hardly_sun" : "calcidiol_usual_sun" : null);
        Facts.Note("calcium", person.Newest(LabTest.Calcium)?.Value);
        Facts.Note("parathyroid_hormone", person.Newest(LabTest.ParathyroidHormone)?.Value);
        UsualAnswer filtration = UsualAnswer.Of("filtration");
        Facts.Note("filtration", KidneyFunction.Of(person), Math.Max(Conventions.UnmeasuredFiltration.Least, filtration.Value - KidneyFunction.YearlyFall * Math.Max(0, person.AgeYears - Conventions.UnmeasuredFiltration.FallsFromAge)));
        diet.Tell(Facts, "calcium_intake", Nutrient.Calcium);
        diet.Tell(Facts, "phylloquinone_intake", Nutrient.Phylloquinone);
        diet.Tell(Facts, "menaquinone4_intake", Nutrient.Menaquinone4);
        diet.Tell(Facts, "menaquinone7_intake", Nutrient.Menaquinone7);
        diet.Tell(Facts, "long_menaquinone_intake", Nutrient.LongMenaquinones);
        Facts.Note("dose_meal_fat", person.DoseMealFatGrams.IsKnown ? person.DoseMealFatGrams.Value : null);
        if (person.Sex == Sex.Female)
        {
            double? told = person.Menopause.TryGet(out Menopause? menopause) && menopause is Menopause.After after ? after.AgeAtFinalPeriodYears : null;
            bool isBefore = menopause is Menopause.Before;
            Facts.Note("menopause_age", told, isBefore ? Math.Max(UsualAnswer.Of("menopause_age").Value, person.AgeYears + 1) : null);
        }
    }

    /// <summary>What was told and what stands in.</summary>
    public Facts Facts { get; } = new();

    /// <summary>Bone medicines, now and before.</summary>
    public BoneMedicineHistory Medicines { get; }

    /// <summary>What blocks the vitamin K cycle; null where an antagonist is taken but neither dose nor INR was told.</summary>
    public Antagonism? Antagonism { get; }

    /// <summary>One draw of this person.</summary>
    /// <param name="draw">The draw.</param>
    /// <param name="instead">An assumed answer that takes another value.</param>
    public DrawnBody In(Draw draw, (string Key, double Value)? instead = null)
    {
        double[] p = WholeBodyParameters.Values();
        foreach (ParameterRow row in WholeBodyParameters.Joining.Rows.Where(row => row.Low is not null && !row.Locator.StartsWith("input", StringComparison.Ordinal)))
            p[WholeBodyParameters.Index(row.Name)] = draw.Of(row);
        foreach (string name in Varied)
            p[WholeBodyParameters.Index(name)] *= Math.Exp(Conventions.DrugResponseDeviation * draw.Normal(name));
        BoneLink.Set(p, draw);
        p[Score] = _person.Newest(LabTest.CoronaryArteryCalcium)?.Value ?? p[Score];

        double Fact(string key) => Facts.Value(key, draw, instead);
        VitaminKSetting setting = VitaminK(draw, Fact);
        setting[VitaminKParameter.OsteoblastRatio] = setting[VitaminKParameter.OsteoclastRatio] = setting[VitaminKParameter.CalcitriolRatio] = 1;
        setting.ToVector().CopyTo(p, WholeBodyParameters.VitaminKFrom);

        double arteryUptake = p[Score] * p[CalciumPerScore] * setting[VitaminKParameter.CoronaryCalciumGrowth];
        double calcidiol = Fact("calcidiol");
        calcidiol = Math.Max(calcidiol + (_season?.SinceMeasured(p) ?? 0), calcidiol / 2);
        RestingBody.Settle(p, new(Math.Clamp(Fact("filtration"), Conventions.Filtration.Least, Conventions.Filtration.Most), Fact("calcium"), Fact("parathyroid_hormone"),
            Fact("calcium_intake") / MilligramsPerMillimole / HoursPerDay, calcidiol), arteryUptake);

        double? sinceFinalPeriod = SinceFinalPeriod(Fact);
        if (sinceFinalPeriod is < 0)
        {
            p[WholeBodyParameters.Index("estrogen.transition_on")] = 1;
            p[WholeBodyParameters.Index("estrogen.age_at_start")] = _person.AgeYears * HoursPerYear;
            p[WholeBodyParameters.Index("estrogen.transition_duration")] = Math.Min(Conventions.TransitionYears, -sinceFinalPeriod.Value) * HoursPerYear;
            p[WholeBodyParameters.Index("estrogen.transition_end")] = (_person.AgeYears - sinceFinalPeriod.Value) * HoursPerYear;
        }
        NaturalDensity natural = new(name => draw.Of(NaturalDensity.Sheet.Row(name)));
        double extra = draw.Normal("natural loss of this person") * NaturalDensity.Sheet["natural.person_deviation"] + SmokingLoss(draw, sinceFinalPeriod);
        return new DrawnBody(draw, _person.AgeYears, p, setting.Meals, natural, sinceFinalPeriod, extra, [.. Enum.GetValues<BoneSite>().Select(site => DensityToday(site, draw))], Fact("dose_meal_fat"),
            Fact("calcium_intake"), _season);
    }

    /// <summary>Density at a site today, g/cm²: the newest scan; else the mean of the age, spread by its deviation; null where neither is known.</summary>
    public double? DensityToday(BoneSite site, Draw draw)
    {
        if (Scan(site) is BoneScan scan)
        {
            if (scan.ArealDensity is double density && scan.Device is ScannerMaker.Hologic or ScannerMaker.Unknown)
                return scan.ArealDensity;
            if (scan.TScore is double score && DensityReference.YoungAdult(site) is (double mean, double deviation))
                return mean + score * deviation;
            return scan.ArealDensity;
        }
        return DensityReference.AtAge(site, _person.Sex, _person.AgeYears) is (double usual, double spread)
            ? Math.Max(usual / 2, usual + spread * draw.Normal("density today " + site))
            : null;
    }

    /// <summary>The newest scan of a site.</summary>
    public BoneScan? Scan(BoneSite site) => _person.BoneScans.Where(scan => scan.Site == site).MaxBy(scan => scan.Date ?? DateOnly.MinValue);

    private double? SinceFinalPeriod(Func<string, double> fact)
    {
        if (_person.Sex == Sex.Male)
            return null;
        double since = _person.AgeYears - fact("menopause_age");
        bool isBefore = _person.Menopause.TryGet(out Menopause? menopause) && menopause is Menopause.Before;
        return isBefore ? Math.Min(since, -Conventions.LeastUntilFinalPeriodYears) : since;
    }

    /// <summary>What smoking adds to the yearly loss, of women after the final period and of men; nothing where the person says nothing.</summary>
    private double SmokingLoss(Draw draw, double? sinceFinalPeriod)
        => _person.CigarettesPerDay is { IsKnown: true, Value: > 0 } && (sinceFinalPeriod is null or >= 0) ? draw.Of(NaturalDensity.Sheet.Row("natural.smoking_loss")) : 0;

    private VitaminKSetting VitaminK(Draw draw, Func<string, double> fact)
    {
        ParameterSheet rows = draw.Number < 0 ? VitaminKPosterior.Rows : VitaminKPosterior.Shipped.Draw(draw.Seed, (ulong)draw.Number);
        VitaminKSetting setting = new(rows);
        bool isOnDialysis = Trust.IsOnDialysis(_person);
        if (isOnDialysis)
            setting[VitaminKParameter.BaseSupply] = rows["vitamin_k.base_supply_on_hemodialysis"];
        setting.Eat(fact("phylloquinone_intake"), fact("menaquinone4_intake"), fact("menaquinone7_intake"), fact("long_menaquinone_intake"));
        setting.Block(Antagonism ?? new Antagonism.Absent());
        VitaminKLabs.Meet(setting, _person, isOnDialysis ? UsualMgpOnDialysis(draw) : null);
        return setting;
    }

    /// <summary>dp-ucMGP on hemodialysis where it was not measured; low and high of its row are quartiles.</summary>
    private static double UsualMgpOnDialysis(Draw draw)
    {
        const double BetweenQuartiles = 1.3489795003921634;    // standard deviations
        ParameterRow row = VitaminKPosterior.Rows.Row("vitamin_k.matrix_gla_protein_on_hemodialysis");
        return row.Value * Math.Exp(draw.Normal(row.Name) * Math.Log((row.High ?? row.Value) / (row.Low ?? row.Value)) / BetweenQuartiles);
    }

    private static Antagonism? AntagonistOf(Person person)
    {
        if (person.Medicines is not MedicineList.Listed listed)
            return new Antagonism.Absent();
        MedicineEntry? entry = listed.Entries.FirstOrDefault(e => e.Recognition.VitaminKAntagonist == Vocabulary.Answers.Answer.Yes && e.CountsAsActive(person.AsOf));
        if (entry is null)
            return new Antagonism.Absent();
        return person.Newest(LabTest.Inr)?.Value is double inr and > 1.05 and < 10 ? new Antagonism.TitratedTo(inr) : null;
    }
}

/// <summary>A person in one draw.</summary>
/// <param name="Draw">Which draw.</param>
/// <param name="AgeYears">Age today.</param>
/// <param name="Parameters">[parameters] of the whole body.</param>
/// <param name="Meals">How the gut takes up vitamin K.</param>
/// <param name="Natural">The course of age.</param>
/// <param name="SinceFinalPeriod">Years since the final period, negative before it; null for a man.</param>
/// <param name="ExtraLoss">Loss a year beside the typical.</param>
/// <param name="Density">[sites] density today, g/cm²; null where unknown.</param>
/// <param name="DoseMealFat">Fat of the meal of a dose, g.</param>
/// <param name="CalciumIntake">Calcium of the diet, mg/d.</param>
/// <param name="Season">The yearly course of vitamin D's store; null where the person tells of no sun.</param>
internal sealed record DrawnBody(
    Draw Draw, double AgeYears, double[] Parameters, Meals Meals, NaturalDensity Natural, double? SinceFinalPeriod, double ExtraLoss, double?[] Density, double DoseMealFat, double CalciumIntake, Season? Season);
