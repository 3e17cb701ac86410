using System.Collections.Immutable;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Body.Physiology.Drugs;
using Osteon.Numerics.Ode;

namespace Osteon.Body.Qualification;

/// <summary>An experiment on the published equations whose course another program has computed.</summary>
/// <param name="Name">The name of its file in <c>data/qualification/body</c>, without ending.</param>
/// <param name="Description">What is done, in plain words.</param>
/// <param name="Parameters">The parameter vector.</param>
/// <param name="Events">Doses.</param>
public sealed record ReferenceScenario(string Name, string Description, ImmutableArray<double> Parameters, ImmutableArray<Event> Events)
{
    private const double Day = 24;

    /// <summary>The six experiments that are compared.</summary>
    public static ImmutableArray<ReferenceScenario> All { get; } =
    [
        With("rest", "no input for three years", []),
        With("teriparatide-2-years", "teriparatide 20 µg every day for two years", [], p => Teriparatides(p, 730)),
        With("teriparatide-10-days-hourly", "the same, ten days hour by hour", [], p => Teriparatides(p, 10)),
        With("denosumab-5-years", "denosumab 60 mg every 182 days, six doses, five years", [], p => Denosumabs(p, 6)),
        With("menopause-25-years", "menopause, twenty-five years from age 41", [("estrogen.transition_on", 1)]),
        With("large-parathyroid-gland-2-years", "a parathyroid gland twice as large for two years", [("parathyroid_gland.capacity_turnover", 0), ("parathyroid_gland.capacity_start", 2)]),
    ];

    /// <summary>An experiment of one's own: the released values with some replaced, and doses.</summary>
    /// <param name="name">A name.</param>
    /// <param name="description">What is done.</param>
    /// <param name="changes">Parameters that take another value.</param>
    /// <param name="doses">Doses, computed from the parameter vector; none where null.</param>
    public static ReferenceScenario With(
        string name, string description, IReadOnlyList<(string Parameter, double Value)> changes, Func<double[], IEnumerable<Event>>? doses = null)
    {
        ArgumentNullException.ThrowIfNull(changes);
        double[] parameters = Mineral.Values();
        foreach ((string parameter, double value) in changes)
            parameters[Mineral.Index(parameter)] = value;
        return new(name, description, [.. parameters], [.. doses?.Invoke(parameters) ?? []]);
    }

    private static IEnumerable<Event> Teriparatides(double[] parameters, int days) => Enumerable.Range(0, days)
        .Select(day => Event.Add(day * Day, (int)MineralPool.TeriparatideDepot, Teriparatide.DepotAmount(20, parameters)));

    private static IEnumerable<Event> Denosumabs(double[] parameters, int doses) => Enumerable.Range(0, doses)
        .Select(dose => Event.Add(dose * 182 * Day, (int)MineralPool.DenosumabDepot, Denosumab.DepotAmount(60, parameters)));
}
