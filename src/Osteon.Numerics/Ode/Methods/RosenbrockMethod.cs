using System.Collections.Immutable;

namespace Osteon.Numerics.Ode.Methods;

/// <summary>Coefficients of a stiffly accurate Rosenbrock method with dense output; refuses ones no such method can have.</summary>
/// <remarks>
/// <para>In the form that needs no product with the Jacobian (Hairer and Wanner, Solving Ordinary Differential Equations II, 2nd ed.,
/// section IV.7, equation 7.25): with <c>W = I/(hγ) − J</c> each stage solves</para>
/// <para><c>W Uᵢ = f(t + αᵢ h, y + Σⱼ aᵢⱼ Uⱼ) + Σⱼ (cᵢⱼ/h) Uⱼ + h γᵢ ∂f/∂t</c>.</para>
/// <para>The method is stiffly accurate: the last stage starts from the embedded solution, and its own increment is the error estimate,
/// <c>y₁ = y + Σⱼ a_{sj} Uⱼ + U_s</c>, <c>error = U_s</c>.</para>
/// <para>Dense output: <c>y(t + θh) = (1−θ) y₀ + θ (y₁ + (1−θ)(k₁ + θ(k₂ + θ k₃)))</c>, <c>k_q = Σⱼ h_{qj} Uⱼ</c>.</para>
/// </remarks>
public sealed class RosenbrockMethod
{
    internal RosenbrockMethod(string name, int order, double gamma, double[][] a, double[][] c, double[] nodes, double[] timeWeights, double[][] dense)
    {
        Stages = nodes.Length;
        if (a.Length != Stages || c.Length != Stages || timeWeights.Length != Stages || dense.Any(row => row.Length != Stages))
            throw new ArgumentException($"{name}: every array of the tableau has one row a stage.");
        (Name, Order, Gamma, A, C) = (name, order, gamma, a, c);
        Nodes = [.. nodes];
        TimeWeights = [.. timeWeights];
        Dense = dense;
        OrderConditions.Require(this);
    }

    /// <summary>The name its paper gave it.</summary>
    public string Name { get; }

    /// <summary>Order of convergence; the embedded solution has one less.</summary>
    public int Order { get; }

    /// <summary>The diagonal coefficient γ.</summary>
    public double Gamma { get; }

    /// <summary>How many stages: linear solves a step.</summary>
    public int Stages { get; }

    /// <summary>αᵢ: where in the step each stage stands.</summary>
    public ImmutableArray<double> Nodes { get; }

    /// <summary>γᵢ: the weight of the explicit time derivative in each stage.</summary>
    public ImmutableArray<double> TimeWeights { get; }

    /// <summary>aᵢⱼ, row i of length i.</summary>
    internal double[][] A { get; }

    /// <summary>cᵢⱼ, row i of length i.</summary>
    internal double[][] C { get; }

    /// <summary>h_{qj}.</summary>
    internal double[][] Dense { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
