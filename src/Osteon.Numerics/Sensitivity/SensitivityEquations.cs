using System.Collections.Immutable;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Sensitivity;

/// <summary>Equations together with the forward sensitivities of their states and outputs to some parameters; run them like any others.</summary>
/// <remarks>
/// <para>With <c>S = ∂y/∂p</c>, differentiating <c>y' = f(t, y; p)</c> gives <c>S' = J S + ∂f/∂p</c>, <c>S(0) = ∂y(0)/∂p</c>
/// (Hairer, Nørsett and Wanner I, section I.14); an output's is <c>∂g/∂y S + ∂g/∂p</c>. Each column is the equations run once with a
/// tangent scalar. Traced, all columns lie in one graph with the values, so what they share is computed once, and the method sees
/// the exact Jacobian of the whole: the sensitivities converge with the full order and under the same error control.</para>
/// <para>The sensitivity is to an offset added to the parameter at all times, also after an event has set it. Where the equations jump
/// (<see cref="IScalar{T}.Switch"/>), the moment of the jump depends on the parameter too; that contribution is not here, so across
/// a jump of the rate of change these sensitivities hold only where its moment does not move.</para>
/// </remarks>
public sealed class SensitivityEquations : IEquations
{
    private readonly IEquations equations;
    private readonly ImmutableArray<int> toWhat;

    /// <param name="equations">The equations.</param>
    /// <param name="toWhat">Indices of parameters.</param>
    /// <param name="typical">[parameters] typical values: a sensitivity's scale is the state's over the parameter's.</param>
    /// <exception cref="ArgumentException">The values are not as many as the parameters.</exception>
    public SensitivityEquations(IEquations equations, IReadOnlyList<int> toWhat, IReadOnlyList<double> typical)
    {
        ArgumentNullException.ThrowIfNull(equations);
        ArgumentNullException.ThrowIfNull(typical);
        if (typical.Count != equations.Parameters.Length)
            throw new ArgumentException($"{typical.Count} typical values; the equations have {equations.Parameters.Length} parameters.", nameof(typical));
        (this.equations, this.toWhat) = (equations, [.. toWhat]);
        States =
        [
            .. equations.States,
            .. this.toWhat.SelectMany(p => equations.States.Select(state => new StateDeclaration(
                $"{state.Name} by {equations.Parameters[p]}", typical[p] == 0 ? state.Scale : state.Scale / Math.Abs(typical[p]), state.Unit))),
        ];
        Outputs = [.. equations.Outputs, .. this.toWhat.SelectMany(p => equations.Outputs.Select(output => $"{output} by {equations.Parameters[p]}"))];
    }

    /// <summary>The states, then for each parameter the sensitivities of all states.</summary>
    public ImmutableArray<StateDeclaration> States { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> Parameters => equations.Parameters;

    /// <summary>The outputs, then for each parameter the sensitivities of all outputs.</summary>
    public ImmutableArray<string> Outputs { get; }

    /// <inheritdoc/>
    public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>
    {
        equations.Start(parameters, state[..equations.States.Length]);
        var start = new Tangent<T>[equations.States.Length];
        for (var column = 0; column < toWhat.Length; column++)
        {
            equations.Start<Tangent<T>>(Seeded(parameters, column), start);
            Write(start, state, column);
        }
    }

    /// <inheritdoc/>
    public void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>
    {
        equations.Change(time, state[..equations.States.Length], parameters, change[..equations.States.Length]);
        var rates = new Tangent<T>[equations.States.Length];
        for (var column = 0; column < toWhat.Length; column++)
        {
            equations.Change<Tangent<T>>(new(time, 0), Moving(state, column), Seeded(parameters, column), rates);
            Write(rates, change, column);
        }
    }

    /// <inheritdoc/>
    public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
    {
        equations.Observe(time, state[..equations.States.Length], parameters, outputs[..equations.Outputs.Length]);
        var seen = new Tangent<T>[equations.Outputs.Length];
        for (var column = 0; column < toWhat.Length; column++)
        {
            equations.Observe<Tangent<T>>(new(time, 0), Moving(state, column), Seeded(parameters, column), seen);
            Write(seen, outputs, column);
        }
    }

    private Tangent<T>[] Seeded<T>(ReadOnlySpan<T> parameters, int column) where T : struct, IScalar<T>
    {
        var seeded = new Tangent<T>[parameters.Length];
        for (var i = 0; i < seeded.Length; i++)
            seeded[i] = new(parameters[i], i == toWhat[column] ? 1 : 0);
        return seeded;
    }

    private Tangent<T>[] Moving<T>(ReadOnlySpan<T> state, int column) where T : struct, IScalar<T>
    {
        var n = equations.States.Length;
        var moving = new Tangent<T>[n];
        for (var i = 0; i < n; i++)
            moving[i] = new(state[i], state[(column + 1) * n + i]);
        return moving;
    }

    private static void Write<T>(Tangent<T>[] from, Span<T> to, int column) where T : struct, IScalar<T>
    {
        for (var i = 0; i < from.Length; i++)
            to[(column + 1) * from.Length + i] = from[i].Slope;
    }
}
