namespace Osteon.Numerics.Ode;

/// <summary>Where equations come to rest.</summary>
/// <remarks>
/// Pseudo-transient continuation (Kelley CT, Keyes DE. SIAM J Numer Anal 1998;35:508–523, doi:10.1137/S0036142996304796): implicit Euler steps
/// <c>(I/h − J) δ = f</c> follow the course roughly while h is small and become Newton's method as <c>h ← h · |f before| / |f after|</c> grows.
/// </remarks>
public static class SteadyState
{
    private const int MostSteps = 2000;

    /// <summary>Looks for the rest that a course from a start leads to.</summary>
    /// <param name="equations">The equations; what of them depends on time is taken at <paramref name="time"/>.</param>
    /// <param name="parameters">[parameters].</param>
    /// <param name="rtol">The relative tolerance of every state; the absolute one is 10⁻³ · rtol · scale.</param>
    /// <param name="unsettled">States that never rest and that no other state needs, such as what has been excreted; they keep their start.</param>
    /// <param name="start">[states] to begin from; empty asks the equations.</param>
    /// <param name="time">The time.</param>
    /// <returns>[states] at rest; null where it was not found.</returns>
    public static double[]? Find(
        IEquations equations, ReadOnlySpan<double> parameters, double rtol = 1e-10, IReadOnlyCollection<int>? unsettled = null, ReadOnlySpan<double> start = default, double time = 0)
    {
        ArgumentNullException.ThrowIfNull(equations);
        var n = equations.States.Length;
        var system = new PlainSystem(equations, parameters);
        var y = start.IsEmpty ? Integrator.StartOf(equations, parameters) : start.ToArray();
        var (f, step, jacobian, byTime) = (new double[n], new double[n], new double[n * n], new double[n]);
        var factorization = new DenseFactorization(n);
        double h = 0, before = 0;
        for (var taken = 0; taken < MostSteps; taken++)
        {
            system.Change(time, y, f);
            system.Board.Settle();
            system.Change(time, y, f);
            system.Jacobian(time, y, jacobian, byTime);
            foreach (var still in unsettled ?? [])
            {
                f[still] = 0;
                for (var j = 0; j < n; j++)
                    jacobian[still * n + j] = jacobian[j * n + still] = 0;
            }
            var rate = Norm(f);
            if (!double.IsFinite(rate))
                return null;
            if (rate == 0)
                return y;
            h = taken == 0 ? 1 / rate : Math.Min(h * Math.Clamp(before / rate, 0.5, 10), 1e12);
            before = rate;
            if (!factorization.Factor(1 / h, jacobian))
                return null;
            f.CopyTo(step, 0);
            factorization.Solve(step);
            for (var i = 0; i < n; i++)
                y[i] += step[i];
            // A step so long that it is Newton's, and so small that the tolerance does not see it.
            if (h >= 1e9 && Norm(step) <= rtol)
                return y;
        }
        return null;

        double Norm(double[] x)
        {
            double sum = 0;
            for (var i = 0; i < n; i++)
            {
                var part = x[i] / (Math.Abs(y[i]) + 1e-3 * equations.States[i].Scale);
                sum += part * part;
            }
            return Math.Sqrt(sum / n);
        }
    }
}
