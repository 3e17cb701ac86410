using System.Collections.Immutable;
using Osteon.Numerics.Ode;

namespace Osteon.Body.Physiology;

/// <summary>The states of the calcium–phosphate–bone system, in the order of its vectors.</summary>
public enum MineralPool
{
    /// <summary>Calcium in plasma and extracellular water, mmol.</summary>
    PlasmaCalcium,
    /// <summary>Absorbable calcium in the gut, mmol.</summary>
    GutCalcium,
    /// <summary>Capacity of the gut's calcitriol-dependent calcium transport.</summary>
    IntestinalTransport,
    /// <summary>Rapidly exchangeable calcium of bone, mmol.</summary>
    ExchangeableBoneCalcium,
    /// <summary>Deep calcium of bone, mmol.</summary>
    DeepBoneCalcium,
    /// <summary>Relative capacity to form hydroxyapatite.</summary>
    Hydroxyapatite,
    /// <summary>Calcium passed with urine since the start, mmol.</summary>
    UrinaryCalcium,
    /// <summary>Phosphate in plasma and extracellular water, mmol.</summary>
    PlasmaPhosphate,
    /// <summary>Phosphate in the gut, mmol.</summary>
    GutPhosphate,
    /// <summary>Phosphate in cells, mmol.</summary>
    CellPhosphate,
    /// <summary>Parathyroid hormone in plasma, pmol.</summary>
    ParathyroidHormone,
    /// <summary>Secretory pool of the parathyroid gland.</summary>
    GlandPool,
    /// <summary>Capacity (size) of the parathyroid gland.</summary>
    GlandCapacity,
    /// <summary>Renal 1α-hydroxylase, pmol/h.</summary>
    Hydroxylase,
    /// <summary>Calcitriol in plasma, pmol.</summary>
    Calcitriol,
    /// <summary>Estrogen relative to premenopause.</summary>
    Estrogen,
    /// <summary>Glomerular filtration, L/h.</summary>
    Filtration,
    /// <summary>Responding osteoblasts, pmol/L.</summary>
    ResponderOsteoblasts,
    /// <summary>Active osteoblasts that are removed fast, pmol/L.</summary>
    FastOsteoblasts,
    /// <summary>Active osteoblasts that are removed slowly, pmol/L.</summary>
    SlowOsteoblasts,
    /// <summary>Active osteoclasts, pmol/L.</summary>
    Osteoclasts,
    /// <summary>Latent TGF-β.</summary>
    LatentTgf,
    /// <summary>Active TGF-β.</summary>
    ActiveTgf,
    /// <summary>Free RANKL, pmol/L.</summary>
    Rankl,
    /// <summary>Free RANK, pmol/L.</summary>
    Rank,
    /// <summary>Free osteoprotegerin, pmol/L.</summary>
    Osteoprotegerin,
    /// <summary>RANK bound to RANKL, pmol/L.</summary>
    RankComplex,
    /// <summary>Osteoprotegerin bound to RANKL, pmol/L.</summary>
    OsteoprotegerinComplex,
    /// <summary>Runx2.</summary>
    Runx2,
    /// <summary>CREB.</summary>
    Creb,
    /// <summary>Bcl-2.</summary>
    Bcl2,
    /// <summary>Density of the lumbar spine, relative, as calibrated on estrogen.</summary>
    SpineDensity,
    /// <summary>Density of the lumbar spine, relative, as calibrated on denosumab.</summary>
    SpineDensityDenosumab,
    /// <summary>Density of the femoral neck, relative.</summary>
    NeckDensity,
    /// <summary>Teriparatide under the skin, pmol.</summary>
    TeriparatideDepot,
    /// <summary>Teriparatide in plasma, a tracer without effect, pmol.</summary>
    TeriparatideTracer,
    /// <summary>Denosumab under the skin, ng.</summary>
    DenosumabDepot,
    /// <summary>Denosumab in plasma, ng.</summary>
    DenosumabCentral,
    /// <summary>Denosumab in tissue, ng.</summary>
    DenosumabPeripheral,
    /// <summary>A generic drug before absorption.</summary>
    GenericDepot,
    /// <summary>A generic drug in plasma.</summary>
    GenericCentral,
    /// <summary>A generic drug in its first tissue.</summary>
    GenericPeripheral1,
    /// <summary>A generic drug in its second tissue.</summary>
    GenericPeripheral2,
}

/// <summary>A state vector read by name.</summary>
public readonly ref struct MineralPools<T>(ReadOnlySpan<T> state)
{
    private readonly ReadOnlySpan<T> _state = state;

    /// <summary>The value of a pool.</summary>
    public T this[MineralPool pool] => _state[(int)pool];
}

/// <summary>Sizes and units of the pools.</summary>
public static class MineralPools
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)MineralPool.GenericPeripheral2 + 1;

    /// <summary>Every pool with the size that sets its absolute tolerance.</summary>
    public static ImmutableArray<StateDeclaration> Declarations { get; } = [.. Enum.GetValues<MineralPool>().Select(Declare)];

    private static StateDeclaration Declare(MineralPool pool)
    {
        (double scale, string unit) = pool switch
        {
            MineralPool.PlasmaCalcium => (33.0, "mmol"),
            MineralPool.GutCalcium => (1.6, "mmol"),
            MineralPool.ExchangeableBoneCalcium => (100, "mmol"),
            MineralPool.DeepBoneCalcium => (25_000, "mmol"),
            MineralPool.UrinaryCalcium => (100, "mmol"),
            MineralPool.PlasmaPhosphate => (17, "mmol"),
            MineralPool.GutPhosphate => (0.8, "mmol"),
            MineralPool.CellPhosphate => (3_000, "mmol"),
            MineralPool.ParathyroidHormone => (50, "pmol"),
            MineralPool.Hydroxylase => (100, "pmol/h"),
            MineralPool.Calcitriol => (1_000, "pmol"),
            MineralPool.Filtration => (6, "L/h"),
            MineralPool.ResponderOsteoblasts or MineralPool.FastOsteoblasts or MineralPool.SlowOsteoblasts or MineralPool.Osteoclasts => (1e-3, "pmol/L"),
            MineralPool.LatentTgf => (200, "1"),
            MineralPool.ActiveTgf => (0.2, "1"),
            MineralPool.Rankl => (0.4, "pmol/L"),
            MineralPool.Rank => (10, "pmol/L"),
            MineralPool.Osteoprotegerin => (4, "pmol/L"),
            MineralPool.RankComplex => (2e-4, "pmol/L"),
            MineralPool.OsteoprotegerinComplex => (1e-4, "pmol/L"),
            MineralPool.Runx2 or MineralPool.Creb => (10, "1"),
            MineralPool.Bcl2 => (100, "1"),
            MineralPool.TeriparatideDepot or MineralPool.TeriparatideTracer => (100, "pmol"),
            MineralPool.DenosumabDepot or MineralPool.DenosumabCentral or MineralPool.DenosumabPeripheral => (1e6, "ng"),
            _ => (1, "1"),
        };
        return new StateDeclaration(pool.ToString(), scale, unit);
    }
}
