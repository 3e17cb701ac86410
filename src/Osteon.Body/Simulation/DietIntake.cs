using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>What a person's diet supplies a day, where it was told.</summary>
internal sealed class DietIntake
{
    private readonly Dictionary<Nutrient, double> _amounts = [];

    /// <summary>Reads the amounts a person gave.</summary>
    public static DietIntake Of(Person person)
    {
        DietIntake intake = new();
        if (person.Diet.TryGet(out Diet? diet))
        {
            foreach (DailyAmount amount in diet.DailyAmounts)
                intake._amounts[amount.Nutrient] = amount.Amount;
        }
        return intake;
    }

    /// <summary>Amount a day in the nutrient's canonical unit; null where nothing was told.</summary>
    public double? Of(Nutrient nutrient) => _amounts.TryGetValue(nutrient, out double amount) ? amount : null;
}
