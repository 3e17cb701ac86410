namespace Osteon.Numerics.Ode.StepControl;

/// <summary>How large the next step may be.</summary>
/// <remarks>
/// The error of a step grows as <c>h^(p̂+1)</c>, p̂ the embedded order, so the step that would meet the tolerance is <c>h · err^(−1/(p̂+1))</c>
/// (Hairer and Wanner II, section IV.2). Nine tenths of it are taken, changes stay within 0.15 and 6, and a step after a rejection does not grow.
/// </remarks>
internal static class StepController
{
    public const double Safety = 0.9;
    public const double Shrink = 0.15;
    public const double Grow = 6;

    /// <summary>An error below this is as good as none; it also keeps the logarithm of the vectorized twin finite.</summary>
    public const double SmallestError = 1e-9;

    /// <summary>
    /// Whether the coming step is cut to land on a look, from the distance to the look after it. The dense output is one order lower than the step: between the ends of
    /// steps it errs ten to a hundred times more. Where two looks and more lie in a step they are read from it nevertheless, or looking would cost more than moving.
    /// </summary>
    public static bool LandsOnLook(double step, double room) => step <= 2 * room;

    /// <summary>The factor for the step, from the weighted error norm; an error that is not a number shrinks the step most.</summary>
    public static double Factor(double error, int order)
        => error < double.PositiveInfinity
            ? Math.Clamp(Safety * Math.Pow(Math.Max(error, SmallestError), -1.0 / order), Shrink, Grow)
            : Shrink;
}
