using System.Collections.Immutable;
using Osteon.Numerics.Ode.Methods;

namespace Osteon.Numerics.Ode;

/// <summary>One step of a Rosenbrock method in plain doubles.</summary>
internal sealed class RosenbrockStep
{
    private readonly RosenbrockMethod method;
    private readonly PlainSystem system;
    private readonly ImmutableArray<StateDeclaration> states;
    private readonly double rtol;
    private readonly double[] atol;
    private readonly int n;
    private readonly DenseFactorization factorization;
    private readonly double[] jacobian;
    private readonly double[] byTime;
    private readonly double[] start;
    private readonly double[] argument;
    private readonly double[] fresh;
    private readonly double[][] increments;
    private double time;
    private double[] y = [];

    public RosenbrockStep(RosenbrockMethod method, PlainSystem system, ImmutableArray<StateDeclaration> states, IntegratorOptions options)
    {
        (this.method, this.system, this.states, rtol, n) = (method, system, states, options.Rtol, states.Length);
        atol = [.. states.Select(s => options.Atol(s.Scale))];
        factorization = new DenseFactorization(n);
        jacobian = new double[n * n];
        (byTime, start, argument, fresh, End) = (new double[n], new double[n], new double[n], new double[n], new double[n]);
        increments = [.. Enumerable.Range(0, method.Stages).Select(_ => new double[n])];
    }

    /// <summary>The state at the end of the step last tried.</summary>
    public double[] End { get; }

    /// <summary>Evaluates f and its derivatives where the next attempts begin.</summary>
    public void Begin(double at, double[] state)
    {
        (time, y) = (at, state);
        system.Jacobian(at, state, jacobian, byTime);
        system.Change(at, state, start);
    }

    /// <summary>A first step: one hundredth of the time in which the state would change by its own size (Hairer, Nørsett and Wanner I, II.4).</summary>
    public double FirstStep(double horizon)
    {
        double size = 0, rate = 0;
        for (var i = 0; i < n; i++)
        {
            var weight = atol[i] + rtol * Math.Abs(y[i]);
            size += Square(y[i] / weight);
            rate += Square(start[i] / weight);
        }
        var step = 0.01 * Math.Sqrt(size / rate);
        return step > 0 && step < horizon ? step : 1e-3 * horizon;
    }

    /// <summary>Tries a step; the weighted error norm, at most 1 where the tolerance is met, not a number where the step failed.</summary>
    public double Try(double h)
    {
        if (!factorization.Factor(1 / (h * method.Gamma), jacobian))
            return double.NaN;
        for (var stage = 0; stage < method.Stages; stage++)
        {
            if (stage == 0)
                start.CopyTo(fresh, 0);
            else
            {
                Combine(argument, y, method.A[stage], 1);
                system.Change(time + method.Nodes[stage] * h, argument, fresh);
            }
            var increment = increments[stage];
            Combine(increment, fresh, method.C[stage], 1 / h);
            for (var i = 0; i < n; i++)
                increment[i] += h * method.TimeWeights[stage] * byTime[i];
            factorization.Solve(increment);
        }
        // Stiffly accurate: the last argument is the embedded solution, the last increment its error.
        var error = increments[^1];
        double sum = 0;
        for (var i = 0; i < n; i++)
        {
            End[i] = argument[i] + error[i];
            sum += Square(error[i] / (atol[i] + rtol * Math.Max(Math.Abs(y[i]), Math.Abs(End[i]))));
        }
        return Math.Sqrt(sum / n);
    }

    /// <summary>The state whose error in the step last tried was the largest against its tolerance.</summary>
    public string Fastest()
    {
        var (worst, name) = (-1.0, states[0].Name);
        for (var i = 0; i < n; i++)
        {
            var ratio = Math.Abs(increments[^1][i]) / (atol[i] + rtol * Math.Abs(y[i]));
            if (!(ratio <= double.MaxValue))
                return states[i].Name;
            if (ratio > worst)
                (worst, name) = (ratio, states[i].Name);
        }
        return name;
    }

    /// <summary>Dense output at fraction <paramref name="theta"/> of the step last tried.</summary>
    public void At(double theta, Span<double> state)
    {
        for (var i = 0; i < n; i++)
        {
            double bend = 0;
            for (var q = method.Dense.Length - 1; q >= 0; q--)
            {
                double k = 0;
                for (var j = 0; j < method.Stages; j++)
                    k += method.Dense[q][j] * increments[j][i];
                bend = bend * theta + k;
            }
            state[i] = (1 - theta) * y[i] + theta * (End[i] + (1 - theta) * bend);
        }
    }

    private void Combine(double[] target, double[] origin, double[] weights, double scale)
    {
        origin.CopyTo(target, 0);
        for (var j = 0; j < weights.Length; j++)
            if (weights[j] != 0)
                for (var i = 0; i < n; i++)
                    target[i] += scale * weights[j] * increments[j][i];
    }

    private static double Square(double x) => x * x;
}
