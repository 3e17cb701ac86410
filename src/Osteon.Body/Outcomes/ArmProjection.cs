using System.Collections.Immutable;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Body.Outcomes;

/// <summary>What would happen to this person under one regimen.</summary>
/// <param name="Regimen">The regimen; <see cref="Regimen.Nothing"/> for the arm that everything is compared with.</param>
/// <param name="Outcomes">One for each endpoint, in the order of <see cref="Endpoints.All"/>.</param>
/// <param name="OutcomesIfLinksAreZero">The same if vitamin K has no effect on bone or artery at all; only endpoints the links could touch.</param>
/// <param name="DifferencesFromNothing">Arm minus nothing, draw by draw; in the endpoint's unit (percentage points for changes in percent). Empty for nothing itself.</param>
/// <param name="DifferencesIfLinksAreZero">The same difference if the links are zero; only endpoints the links could touch.</param>
/// <param name="Flows">The calcium traffic map.</param>
/// <param name="Fractures">Fracture chances; baseline once, treated only where trials support it.</param>
/// <param name="Notes">Sentences that must stand with this arm, such as what has no mechanism in the model.</param>
public sealed record ArmProjection(
    Regimen Regimen, ImmutableArray<Outcome> Outcomes, ImmutableArray<Outcome> OutcomesIfLinksAreZero, ImmutableArray<Outcome> DifferencesFromNothing,
    ImmutableArray<Outcome> DifferencesIfLinksAreZero, ImmutableArray<CalciumFlow> Flows, ImmutableArray<FractureChance> Fractures, ImmutableArray<string> Notes)
{
    /// <summary>The outcome of an endpoint.</summary>
    public Outcome this[Endpoint endpoint] => Find(Outcomes, endpoint);

    /// <summary>The outcome of an endpoint if the links are zero; the plain outcome where the links cannot touch it.</summary>
    public Outcome IfLinksAreZero(Endpoint endpoint) => OutcomesIfLinksAreZero.FirstOrDefault(o => o.Endpoint.Key == endpoint.Key) ?? this[endpoint];

    /// <summary>Arm minus nothing; null for the arm that is nothing.</summary>
    public Outcome? Difference(Endpoint endpoint) => DifferencesFromNothing.FirstOrDefault(o => o.Endpoint.Key == endpoint.Key);

    private static Outcome Find(ImmutableArray<Outcome> outcomes, Endpoint endpoint) => outcomes.FirstOrDefault(o => o.Endpoint.Key == endpoint.Key)
        ?? new Outcome.Unknown(endpoint, "This version of the model does not compute it.");
}
