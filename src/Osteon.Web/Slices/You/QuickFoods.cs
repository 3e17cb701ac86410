using System.Collections.Immutable;

namespace Osteon.Web.Slices.You;

/// <summary>Foods that decide most of the vitamin K and calcium of a diet, for quick portions: ids of <c>data/foods</c>.</summary>
public static class QuickFoods
{
    /// <summary>The ids, in the order of the form.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "milk_2", "yogurt_whole", "gouda", "cheddar", "brie", "butter", "egg_whole", "chicken_breast_eu", "salmon", "sardine",
        "tofu", "natto", "sauerkraut", "kale_cooked", "spinach_cooked", "broccoli_cooked", "leaf_lettuce", "wholewheat_bread",
    ];
}
