using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Calibration;

/// <summary>The experiments behind the targets: each course runs once through the pathway and answers for every target that shares it.</summary>
/// <remarks>
/// A course is a row of phases: <c>MK-7 180 x84</c> is 180 µg once a day for 84 days, <c>MK-4 15000*3 x365</c> three times a day,
/// <c>MK-7 360@3/7 x56</c> three days a week, <c>diet K1 18 x28</c> a diet, <c>diet K1 20% x4</c> a change of it, <c>&gt;</c> the next phase. Doses run as their
/// mean supply, which ends at the same markers (a test shows it), with saturation and fat reckoned for each single intake.
/// </remarks>
public static partial class VitaminKTrial
{
    private const double Week = 7 * 24;
    private static readonly Integrator Solver = new(new VitaminKPathway(), new IntegratorOptions { Rtol = 1e-5 });

    /// <summary>What the model predicts for targets, in their order and units.</summary>
    /// <param name="sheet">Parameters, or a step of a fit.</param>
    /// <param name="targets">The targets.</param>
    public static double[] Predict(ParameterSheet sheet, ImmutableArray<VitaminKTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        Dictionary<string, double[][]> runs = new(StringComparer.Ordinal);
        double[] predicted = new double[targets.Length];
        for (int i = 0; i < targets.Length; i++)
        {
            VitaminKTarget target = targets[i];
            if (target.Course.StartsWith("INR ", StringComparison.Ordinal))
                predicted[i] = FoldOnAntagonist(sheet, target);
            else if (target.Course.Contains(" to ", StringComparison.Ordinal))
                predicted[i] = TitratedWarfarin(sheet, target);
            else
            {
                string key = FormattableString.Invariant($"{target.OnHemodialysis}|{target.Block}|{target.Course}");
                if (!runs.TryGetValue(key, out double[][]? run))
                    runs.Add(key, run = Run(sheet, target));
                predicted[i] = Summarize(run, (int)target.Marker, target.Statistic);
            }
        }
        return predicted;
    }

    private static double Summarize(double[][] run, int marker, string statistic)
    {
        double start = run[0][marker], end = run[^1][marker];
        return statistic switch
        {
            "level" => end,
            "fold" => end / start,
            "change" => 100 * (end / start - 1),
            "first_week_share" => (start - run[1][marker]) / (start - end),
            _ => throw new InvalidDataException($"'{statistic}' is no statistic of a course."),
        };
    }

    // start, week 1, end: [3][markers]
    private static double[][] Run(ParameterSheet sheet, VitaminKTarget target)
    {
        VitaminKSetting setting = Setting(sheet, target.OnHemodialysis);
        if (target.Block is double inr)
            setting.Block(new Antagonism.TitratedTo(inr));
        double[] parameters = setting.ToVector();
        List<Event> events = [];
        double time = 0;
        foreach (string phase in target.Course.Split(" > "))
        {
            Match match = Phase().Match(phase);
            if (!match.Success)
                throw new InvalidDataException($"'{phase}' is no phase of a course.");
            double amount = Number(match, "amount");
            if (match.Groups["form"].Value == "warfarin")
                events.Add(Event.Set(time, (int)VitaminKParameter.WarfarinIntake, amount / 24));
            else
            {
                Nutrient form = Form(match.Groups["form"].Value);
                int supply = (int)Meals.Supply(form);
                double usual = parameters[supply];
                double value = match.Groups["diet"].Success
                    ? match.Groups["percent"].Success ? usual * amount / 100 : setting.Meals.FromDiet(form, amount)
                    : usual + setting.Meals.Absorbed(form, amount, setting.Meals.ReferenceFatGrams) * Or(match, "times", 1) * Or(match, "days", 7) / 7 / 24;
                events.Add(Event.Set(time, supply, value));
            }
            time += 24 * Number(match, "length");
        }
        double[] times = [0, Math.Min(Week, time), time];
        Trajectory path = Solver.Integrate(parameters, events, times) is Ending.Completed completed
            ? completed.Path
            : throw new InvalidOperationException($"The course of {target.Id} could not be integrated.");
        return [.. Enumerable.Range(0, times.Length).Select(i => path.Outputs.AsSpan(i * VitaminKPathway.MarkerCount, VitaminKPathway.MarkerCount).ToArray())];
    }

    private static double FoldOnAntagonist(ParameterSheet sheet, VitaminKTarget target)
    {
        double inr = double.Parse(target.Course["INR ".Length..], CultureInfo.InvariantCulture);
        double Level(Antagonism block) => AtRest(Setting(sheet, target.OnHemodialysis).Block(block))[(int)target.Marker];
        return Level(new Antagonism.TitratedTo(inr)) / Level(new Antagonism.Absent());
    }

    private static double TitratedWarfarin(ParameterSheet sheet, VitaminKTarget target)
    {
        string[] arms = [.. target.Course["warfarin ".Length..].Split(" over ")];
        (double dose, double concentration) = Titrate(sheet, arms[0]);
        return target.Statistic switch
        {
            "s_warfarin_level" => concentration,
            "warfarin_dose" => dose,
            "dose_ratio" => dose / Titrate(sheet, arms[1]).Dose,
            _ => throw new InvalidDataException($"'{target.Statistic}' is no statistic of a titration."),
        };
    }

    private static (double Dose, double Concentration) Titrate(ParameterSheet sheet, string arm)
    {
        string[] words = arm.Split(' ');
        int to = Array.IndexOf(words, "to");
        Vkorc1 vkorc1 = Enum.Parse<Vkorc1>(words[0]);
        Cyp2c9 cyp2c9 = to > 1 ? Enum.Parse<Cyp2c9>(words[1].Replace("*", "Star", StringComparison.Ordinal).Replace("/", "", StringComparison.Ordinal)) : Cyp2c9.Star1Star1;
        VitaminKSetting setting = new(sheet);
        double value = double.Parse(words[^1], CultureInfo.InvariantCulture);
        double inr = words[to + 1] == "INR" ? value : 1 + setting[VitaminKParameter.InrPerLostActivity] * (1 / value - 1);
        double low = 0.01, high = 1000;
        while (high / low > 1 + 1e-10)
        {
            double dose = Math.Sqrt(low * high);
            if (setting.Block(new Antagonism.Warfarin(dose, Reported<Cyp2c9>.Of(cyp2c9), Reported<Vkorc1>.Of(vkorc1))).InrAtRest() < inr) low = dose; else high = dose;
        }
        return (low, low / 24 / 2 / setting[VitaminKParameter.SWarfarinClearance]);
    }

    private static VitaminKSetting Setting(ParameterSheet sheet, bool onHemodialysis)
    {
        VitaminKSetting setting = new(sheet);
        if (onHemodialysis)
            setting[VitaminKParameter.BaseSupply] = sheet["vitamin_k.base_supply_on_hemodialysis"];
        return setting;
    }

    private static double[] AtRest(VitaminKSetting setting)
    {
        Real[] parameters = [.. setting.ToVector()], state = new Real[VitaminKPathway.StateCount], markers = new Real[VitaminKPathway.MarkerCount];
        VitaminKPathway.Rest<Real>(parameters, state);
        VitaminKPathway.Markers<Real>(state, parameters, SkeletalSignals<Real>.AtRest, markers);
        return [.. markers.Select(marker => marker.Value)];
    }

    private static Nutrient Form(string name) => name switch
    {
        "K1" => Nutrient.Phylloquinone,
        "MK-4" => Nutrient.Menaquinone4,
        "MK-7" => Nutrient.Menaquinone7,
        _ => throw new InvalidDataException($"'{name}' is no form of vitamin K."),
    };

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static double Or(Match match, string group, double otherwise) => match.Groups[group].Success ? Number(match, group) : otherwise;

    [GeneratedRegex(@"^(?<diet>diet )?(?<form>K1|MK-4|MK-7|warfarin) (?<amount>[0-9.]+)(?<percent>%)?(\*(?<times>[0-9]+))?(@(?<days>[0-9]+)/7)? x(?<length>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Phase();
}
