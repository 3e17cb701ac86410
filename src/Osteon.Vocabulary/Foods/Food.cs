using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Quantities;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Vocabulary.Foods;

/// <summary>A food with what 100 g of it hold; a row of <c>data/foods/foods.csv</c> with its rows of <c>menaquinones.csv</c>.</summary>
/// <param name="Id">Its id, such as <c>gouda</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Category">The group it belongs to.</param>
/// <param name="Serving">The usual serving in words, such as <c>1 slice</c>.</param>
/// <param name="ServingGrams">The weight of that serving, g.</param>
/// <param name="FdcId">Its number in FoodData Central, where it has one.</param>
/// <param name="Contents">What does not depend on the assay: K1, calcium, vitamin D, magnesium, protein, fat; per 100 g in the canonical unit of the nutrient.</param>
/// <param name="Menaquinones">Values of vitamin K2, by region and form.</param>
/// <param name="MainMenaquinone">The form that makes up a total of which no forms are given; null for plants, which hold none.</param>
/// <param name="Seen">How the contents were read; derived where they are those of a similar food.</param>
/// <param name="Note">What a reader must know; empty where nothing.</param>
public sealed record Food(
    string Id, string Name, string Category, string Serving, double ServingGrams, int? FdcId, ImmutableDictionary<Nutrient, double> Contents,
    ImmutableArray<MenaquinoneValue> Menaquinones, Nutrient? MainMenaquinone, Seen Seen, string Note);

/// <summary>Vitamin K2 in 100 g of a food, as one table or laboratory gives it.</summary>
/// <param name="Region">Where the food was bought and measured.</param>
/// <param name="Form">Which form; null for all forms together.</param>
/// <param name="Micrograms">µg in 100 g.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Seen">How it was read.</param>
/// <param name="Note">What a reader must know; empty where nothing.</param>
public sealed record MenaquinoneValue(FoodRegion Region, Nutrient? Form, ValueRange Micrograms, string Source, Seen Seen, string Note);
