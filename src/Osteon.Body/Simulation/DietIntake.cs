using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Simulation;

/// <summary>What a person's diet supplies a day: amounts told outright, or foods added up with the range of their tables.</summary>
/// <param name="person">Who.</param>
internal sealed class DietIntake(Person person)
{
    private readonly DietSupply? _supply = person.Diet.TryGet(out Diet? diet) ? DietSupply.From(diet) : null;
    private readonly int _foods = person.Diet.TryGet(out Diet? listed) ? listed.Portions.Length : 0;

    /// <summary>Notes what is known of one nutrient.</summary>
    public void Tell(Facts facts, string key, Nutrient nutrient)
    {
        NutrientSupply? supply = _supply?.Of(nutrient);
        if (supply is { ToldOutright: true })
            facts.Note(key, (supply.InRegion.Low + supply.InRegion.High) / 2);
        // A short list tells only of MK-7, which few foods hold.
        else if (supply is not null && (_foods >= Conventions.WholeDietFoods || (nutrient == Nutrient.Menaquinone7 && _foods > 0)))
            facts.NoteRange(key, supply.InRegion.Low, (supply.InRegion.Low + supply.InRegion.High) / 2, supply.InRegion.High, "added up from the foods told; tables differ by laboratory and region");
        else
            facts.Note(key, null);
    }
}
