using System.Collections.Immutable;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Ode;

/// <summary>A system of ordinary differential equations, written once for any scalar: dy/dt = f(t, y; p), and what is observed of it.</summary>
public interface IEquations
{
    /// <summary>The states, in the order of every state vector.</summary>
    ImmutableArray<StateDeclaration> States { get; }

    /// <summary>Names of the parameters, in the order of every parameter vector. Inputs that change at an event are parameters too.</summary>
    ImmutableArray<string> Parameters { get; }

    /// <summary>Names of the observed quantities, in the order of every observation.</summary>
    ImmutableArray<string> Outputs { get; }

    /// <summary>The state at rest from which an integration starts, as a function of the parameters.</summary>
    /// <param name="parameters">[parameters].</param>
    /// <param name="state">[states], written.</param>
    void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>;

    /// <summary>The rate of change of every state.</summary>
    /// <param name="time">Time, in the unit of the model (hours in Osteon).</param>
    /// <param name="state">[states].</param>
    /// <param name="parameters">[parameters].</param>
    /// <param name="change">[states], written: state unit per time unit.</param>
    void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>;

    /// <summary>The observed quantities.</summary>
    /// <param name="time">Time.</param>
    /// <param name="state">[states].</param>
    /// <param name="parameters">[parameters].</param>
    /// <param name="outputs">[outputs], written.</param>
    void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>;
}

/// <summary>A state and the size by which its absolute tolerance is set.</summary>
/// <param name="Name">The name, in the domain's words.</param>
/// <param name="Scale">A typical magnitude; the absolute tolerance is 10⁻³ · rtol · scale.</param>
/// <param name="Unit">UCUM unit, for reports.</param>
public sealed record StateDeclaration(string Name, double Scale, string Unit);
