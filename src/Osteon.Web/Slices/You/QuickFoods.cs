namespace Osteon.Web.Slices.You;

/// <summary>Foods that decide most of the vitamin K and calcium of a diet, for quick portions.</summary>
public static class QuickFoods
{
    /// <summary>Ids of <c>data/foods</c> and the words on the form.</summary>
    public static (string Key, string Words)[] All { get; } =
    [
        ("natto", "Natto (pack)"), ("gouda", "Gouda-type cheese (slice, 30 g)"), ("cheddar", "Cheddar (slice)"), ("brie", "Soft cheese such as brie"),
        ("yogurt_whole", "Yogurt (pot)"), ("milk_2", "Milk (glass)"), ("butter", "Butter (spoon)"), ("egg_whole", "Eggs"), ("chicken_breast_eu", "Chicken"),
        ("sardine", "Sardines"), ("salmon", "Salmon"), ("kale_cooked", "Kale"), ("spinach_cooked", "Spinach"), ("broccoli_cooked", "Broccoli"), ("leaf_lettuce", "Salad leaves"),
        ("sauerkraut", "Sauerkraut"), ("tofu", "Tofu"), ("wholewheat_bread", "Bread (slice)"),
    ];
}
