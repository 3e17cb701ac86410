namespace Osteon.Numerics.Ode.StepControl;

/// <summary>Which kinks (<c>Max</c>, <c>Min</c>) are worth a shorter step.</summary>
/// <remarks>
/// (1) A kink keeps its side within a step, so the step is smooth. (2) Where its difference has changed sign at the end, the secant says for what part <c>u</c> of
/// the step the wrong side was held. What that did to the rates grew from nothing to <c>Δf</c>, so it cost about <c>½ u h Δf</c>, weighed like the error of the step.
/// (3) Where this is more than <see cref="Matters"/> the step is taken again and ends where it would be a quarter of that: the cost falls with the square of
/// what is left beyond. (4) A kink touched lightly, or met by rounding, costs nothing and so moves nothing; a step is cut <see cref="MostCuts"/> times at most.
/// (5) Holding errs always to the same side, which adds up where a kink is crossed twice a day for years; after <see cref="MostCrossings"/> crossings, or
/// a step that gave no number, a person's kinks follow their differences within steps, where errors of either sign meet, and are not looked for any more. Below
/// rtol <see cref="AlwaysBelow"/> they are held however often they are crossed: what adds up is a part of the tolerance, what a kink inside a step costs is not.
/// </remarks>
internal static class KinkControl
{
    /// <summary>The part of the tolerance that holding a kink may cost in one step.</summary>
    public const double Matters = 0.01;

    /// <summary>How often a step is taken again for the sake of kinks.</summary>
    public const double MostCuts = 3;

    /// <summary>No step is shortened to less than this part at once.</summary>
    public const double ShortestPart = 0.02;

    /// <summary>Below this rtol kinks are held however often they are crossed.</summary>
    private const double AlwaysBelow = 1e-4;

    /// <summary>After so many crossings kinks are left to the error estimate. The bone model crosses fewer than 16 in three years without daily doses.</summary>
    public static double MostCrossings(double rtol) => rtol < AlwaysBelow ? double.PositiveInfinity : 16;

    /// <summary>The part of the step that ends just beyond the kink, from the part that lay beyond and what it cost.</summary>
    public static double PartKept(double beyond, double effect) => 1 - beyond + beyond * Math.Sqrt(0.25 * Matters / effect);
}
