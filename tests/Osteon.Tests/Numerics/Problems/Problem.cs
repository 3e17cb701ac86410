using System.Collections.Immutable;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;

namespace Osteon.Tests.Numerics.Problems;

/// <summary>A small system with a known answer.</summary>
public abstract class Problem(string[] states, double[] start, string[]? parameters = null) : IEquations
{
    public ImmutableArray<StateDeclaration> States { get; } = [.. states.Select(name => new StateDeclaration(name, 1, "1"))];

    public ImmutableArray<string> Parameters { get; } = [.. parameters ?? []];

    public virtual ImmutableArray<string> Outputs => [];

    public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>
    {
        for (var i = 0; i < start.Length; i++)
            state[i] = start[i];
    }

    public abstract void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>;

    public virtual void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
    {
    }
}
