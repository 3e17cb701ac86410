using System.Collections.Immutable;
using System.Globalization;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Guidance.Rules;

/// <summary>Holds where supplements, or a regimen under consideration, or either, supply nutrients in an amount per day.</summary>
/// <param name="Nutrients">Which; their amounts are added.</param>
/// <param name="Limits">Amount per day in the nutrient's canonical unit; more than nothing where no limit stands.</param>
/// <param name="Taken">Looks at what is taken already.</param>
/// <param name="Planned">Looks at what is under consideration.</param>
internal sealed record SupplyTrigger(ImmutableArray<Nutrient> Nutrients, Limits Limits, bool Taken, bool Planned) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        List<Judgement> judged = [];
        if (Planned)
            judged.AddRange(situation.Planned.Select(regimen => Judge(regimen, "regimen under consideration", situation)));
        if (Taken)
        {
            judged.Add(situation.Person.Supplements.TryGet(out Regimen? taken)
                ? Judge(taken, "supplements", situation)
                : Judgement.Unknown("Which supplements do you take already?"));
        }
        return judged.Find(j => j.Answer == Vocabulary.Answers.Answer.Yes) ?? judged.Find(j => j.Answer == Vocabulary.Answers.Answer.Unknown)
            ?? Judgement.No([.. judged.SelectMany(j => j.Inputs)]);
    }

    private Judgement Judge(Regimen regimen, string what, Situation situation)
    {
        double perDay = regimen.Courses.OfType<Course.OfNutrient>().Where(c => Nutrients.Contains(c.Nutrient))
            .Sum(c => c.AmountPerIntake * c.Schedule.IntakesPerDay / c.Schedule.EveryDays);
        string unit = Nutrients[0].CanonicalUnit();
        return Judgement.Of(perDay > 0 && Limits.Hold(perDay),
            new InputUsed(what, string.Create(CultureInfo.InvariantCulture, $"{regimen.Label}: {perDay:0.##} {unit} a day"), situation.Person.AsOf));
    }
}

/// <summary>Holds where one of these foods is eaten. A food's variants count: <c>natto</c> holds for <c>natto_jp</c>.</summary>
internal sealed record FoodTrigger(ImmutableArray<string> Foods) : Trigger
{
    public override Judgement Judge(Situation situation)
    {
        if (!situation.Person.Diet.TryGet(out Diet? diet))
            return Judgement.Unknown($"Do you eat {string.Join(" or ", Foods)}?");
        ImmutableArray<string> eaten = [.. diet.Portions.Where(p => p.TimesPerWeek > 0 && Foods.Any(food => IsVariant(p.FoodId, food))).Select(p => p.FoodId)];
        return eaten.IsEmpty
            ? Judgement.No(new InputUsed("diet", "not among the foods told", situation.Person.AsOf))
            : Judgement.Yes(new InputUsed("food", string.Join(", ", eaten), situation.Person.AsOf));
    }

    private static bool IsVariant(string id, string food) => id.StartsWith(food, StringComparison.OrdinalIgnoreCase)
        && (id.Length == food.Length || id[food.Length] is '_' or '-');
}
