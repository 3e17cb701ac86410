using System.Collections.Immutable;
using Osteon.Body.Physiology;

namespace Osteon.Qualification;

/// <summary>A part of the body as the model holds it: its states and the sheets of its parameters. Every state and every sheet has one organ.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Title">Its name.</param>
/// <param name="Does">What it does, in the fewest words that are true.</param>
/// <param name="Sheets">Sheets of parameters, by file name without its ending.</param>
/// <param name="States">States of the whole body's equations.</param>
public sealed record Organ(string Key, string Title, string Does, ImmutableArray<string> Sheets, ImmutableArray<string> States)
{
    /// <summary>All of them, along calcium's way.</summary>
    public static ImmutableArray<Organ> All { get; } =
    [
        new("gut", "Gut", "Takes up calcium and phosphate. A part passes by itself; a part is carried, and active vitamin D sets how much. What is not taken up leaves with stool.",
            ["intestinal-calcium", "intestinal-phosphate", "supplies"], [nameof(MineralPool.GutCalcium), nameof(MineralPool.IntestinalTransport), nameof(MineralPool.GutPhosphate)]),
        new("blood", "Blood", "Carries calcium and phosphate between gut, bone and kidney. Its calcium is held within narrow limits, at the cost of bone when it must be.",
            ["plasma-minerals"], [nameof(MineralPool.PlasmaCalcium), nameof(MineralPool.PlasmaPhosphate), nameof(MineralPool.CellPhosphate)]),
        new("kidney", "Kidney", "Filters calcium and takes most of it back, more of it under parathyroid hormone and estrogen. It also makes active vitamin D.",
            ["kidney", "glomerular-filtration", "calcitriol"], [nameof(MineralPool.UrinaryCalcium), nameof(MineralPool.Filtration), nameof(MineralPool.Hydroxylase), nameof(MineralPool.Calcitriol)]),
        new("vitamin-d", "Vitamin D's store", "What sun, food and pills bring in, from which the kidney makes the active form.", ["vitamin-d"], ["Calcidiol"]),
        new("parathyroid-gland", "Parathyroid gland", "Feels the calcium in blood. When it falls, the gland releases the hormone that calls calcium out of bone and back from urine.",
            ["parathyroid-gland"], [nameof(MineralPool.ParathyroidHormone), nameof(MineralPool.GlandPool), nameof(MineralPool.GlandCapacity)]),
        new("ovary", "Ovary", "Estrogen falls over the years around the last period, and with it a brake on the cells that remove bone.", ["estrogen"], [nameof(MineralPool.Estrogen)]),
        new("bone-cells", "Bone cells", "Osteoclasts remove bone and osteoblasts build it. Signals between them (RANKL, osteoprotegerin, TGF-β) couple the two.",
            ["bone-remodeling"],
            [
                nameof(MineralPool.ResponderOsteoblasts), nameof(MineralPool.FastOsteoblasts), nameof(MineralPool.SlowOsteoblasts), nameof(MineralPool.Osteoclasts), nameof(MineralPool.LatentTgf),
                nameof(MineralPool.ActiveTgf), nameof(MineralPool.Rankl), nameof(MineralPool.Rank), nameof(MineralPool.Osteoprotegerin), nameof(MineralPool.RankComplex),
                nameof(MineralPool.OsteoprotegerinComplex), nameof(MineralPool.Runx2), nameof(MineralPool.Creb), nameof(MineralPool.Bcl2),
            ]),
        new("bone-mineral", "Bone mineral and density", "Holds nearly all of the body's calcium: a surface that trades with blood within days, and the deep bone. Density at each site follows the cells, age, and, through a link that may be zero, vitamin K.",
            ["bone-mineral", "bone-density", "natural-density", "bone-links"],
            [
                nameof(MineralPool.ExchangeableBoneCalcium), nameof(MineralPool.DeepBoneCalcium), nameof(MineralPool.Hydroxyapatite), nameof(MineralPool.SpineDensity), nameof(MineralPool.SpineDensityDenosumab),
                nameof(MineralPool.NeckDensity), .. Enumerable.Range(0, 4).SelectMany(site => new[] { $"CellDensity{site}", $"LinkDensity{site}" }),
            ]),
        new("vitamin-k", "Vitamin K", "From the gut to the tissues, where it completes proteins of bone, artery and clotting. A blocker such as warfarin stops its cycle.",
            ["vitamin-k", "vitamin-k-fitted", "vitamin-k-heterogeneity"], [.. Enum.GetNames<VitaminKPool>()]),
        new("artery", "Artery", "Only the calcium that settles. Vitamin K has no effect on it here: trials have not shown one.", ["artery"], ["ArteryCalcium"]),
        new("medicines", "Bone medicines", "How a dose comes and goes. What each does to bone cells stands with them.",
            ["denosumab", "teriparatide", "generic-drug"],
            [
                nameof(MineralPool.TeriparatideDepot), nameof(MineralPool.TeriparatideTracer), nameof(MineralPool.DenosumabDepot), nameof(MineralPool.DenosumabCentral), nameof(MineralPool.DenosumabPeripheral),
                nameof(MineralPool.GenericDepot), nameof(MineralPool.GenericCentral), nameof(MineralPool.GenericPeripheral1), nameof(MineralPool.GenericPeripheral2),
            ]),
    ];

    /// <summary>The organ under a key, or null.</summary>
    public static Organ? Find(string key) => All.FirstOrDefault(organ => organ.Key == key);
}
