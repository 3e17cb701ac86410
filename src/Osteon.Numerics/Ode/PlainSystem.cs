using Osteon.Numerics.Scalars;
using Osteon.Numerics.Sparse;

namespace Osteon.Numerics.Ode;

/// <summary>Equations evaluated with plain numbers, and differentiated with dual ones, while every jump is held.</summary>
internal sealed class PlainSystem
{
    private readonly IEquations equations;
    private readonly Held<Real>[] parameters;
    private readonly Held<Real>[] state;
    private readonly Held<Real>[] change;
    private readonly Held<Dual>[] dualParameters;
    private readonly Held<Dual>[] dualState;
    private readonly Held<Dual>[] dualChange;
    private readonly double[] supplies;

    private readonly ColumnGroups groups;

    public PlainSystem(IEquations equations, ReadOnlySpan<double> parameters, ColumnGroups? groups = null)
    {
        this.equations = equations;
        this.groups = groups ?? new(equations);
        var n = equations.States.Length;
        this.parameters = new Held<Real>[parameters.Length];
        dualParameters = new Held<Dual>[parameters.Length];
        supplies = new double[n];
        (state, change) = (new Held<Real>[n], new Held<Real>[n]);
        (dualState, dualChange) = (new Held<Dual>[n], new Held<Dual>[n]);
        for (var i = 0; i < parameters.Length; i++)
            Set(i, parameters[i]);
    }

    public Switchboard Board { get; } = new();

    /// <summary>Gives a parameter its value from now on.</summary>
    public void Set(int parameter, double value) => (parameters[parameter], dualParameters[parameter]) = (value, value);

    /// <summary>Gives a state its steady supply from now on.</summary>
    public void Supply(int state, double perTime) => supplies[state] = perTime;

    /// <summary>f(t, y), and the guard of every jump on the board.</summary>
    public void Change(double time, ReadOnlySpan<double> y, Span<double> f)
    {
        for (var i = 0; i < state.Length; i++)
            state[i] = y[i];
        Board.Begin();
        equations.Change<Held<Real>>(time, state, parameters, change);
        for (var i = 0; i < state.Length; i++)
            f[i] = change[i].Inner.Value + supplies[i];
    }

    /// <summary>∂f/∂y [states × states], row-major, and ∂f/∂t: one dual evaluation for each group of columns.</summary>
    public void Jacobian(double time, ReadOnlySpan<double> y, Span<double> jacobian, Span<double> byTime)
    {
        var n = state.Length;
        for (var i = 0; i < n; i++)
            dualState[i] = y[i];
        jacobian.Clear();
        foreach (var group in groups.Groups)
        {
            foreach (var column in group)
                dualState[column] = new(new Dual(y[column], 1));
            Board.Begin();
            equations.Change<Held<Dual>>(time, dualState, dualParameters, dualChange);
            foreach (var column in group)
            {
                dualState[column] = y[column];
                foreach (var row in groups.Rows[column])
                    jacobian[row * n + column] = dualChange[row].Inner.Slope;
            }
        }
        Board.Begin();
        equations.Change<Held<Dual>>(new(new Dual(time, 1)), dualState, dualParameters, dualChange);
        for (var i = 0; i < n; i++)
            byTime[i] = dualChange[i].Inner.Slope;
    }

    /// <summary>What is observed; a jump in an observation needs no locating.</summary>
    public void Observe(double time, ReadOnlySpan<double> y, Span<double> outputs)
    {
        var reals = new Real[y.Length];
        var inputs = new Real[parameters.Length];
        var seen = new Real[outputs.Length];
        for (var i = 0; i < y.Length; i++)
            reals[i] = y[i];
        for (var i = 0; i < inputs.Length; i++)
            inputs[i] = parameters[i].Inner;
        equations.Observe<Real>(time, reals, inputs, seen);
        for (var i = 0; i < seen.Length; i++)
            outputs[i] = seen[i].Value;
    }
}
