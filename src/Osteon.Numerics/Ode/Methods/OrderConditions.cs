namespace Osteon.Numerics.Ode.Methods;

/// <summary>The equations that the coefficients of a Rosenbrock method must meet, to order four.</summary>
/// <remarks>
/// Hairer and Wanner II, section IV.7, table 7.1. From the stored form back to the textbook's: <c>Γ⁻¹ = diag(1/γ) − C</c>, <c>α = A Γ</c>,
/// <c>β = α + Γ</c>, <c>b = Γᵀ m</c> with <c>m</c> the weights of the increments U. The embedded solution must meet those one order lower.
/// </remarks>
internal static class OrderConditions
{
    /// <summary>The coefficients are printed with about 14 digits and reach a hundred; sums of products of them keep about ten.</summary>
    private const double Allowed = 1e-9;

    public static void Require(RosenbrockMethod method)
    {
        var s = method.Stages;
        var gamma = InverseLower(method);
        var alpha = new double[s, s];
        var beta = new double[s, s];
        for (var i = 0; i < s; i++)
            for (var j = 0; j < s; j++)
            {
                for (var k = 0; k < i; k++)
                    alpha[i, j] += method.A[i][k] * gamma[k, j];
                beta[i, j] = alpha[i, j] + gamma[i, j];
            }
        var a = RowSums(alpha);
        var b = RowSums(beta);
        var g = RowSums(gamma);
        for (var i = 0; i < s; i++)
        {
            Meet(method, $"node {i + 1}", a[i], method.Nodes[i]);
            Meet(method, $"time weight {i + 1}", g[i], method.TimeWeights[i]);
        }
        var last = method.A[s - 1];
        Order(method, "the solution", [.. last, 1], Math.Min(4, method.Order));
        Order(method, "the embedded solution", [.. last, 0], Math.Min(4, method.Order - 1));

        void Order(RosenbrockMethod of, string what, double[] m, int order)
        {
            var w = new double[s];
            for (var j = 0; j < s; j++)
                for (var i = 0; i < s; i++)
                    w[j] += m[i] * gamma[i, j];
            var betaB = Times(beta, b);
            Meet(of, $"order 1 of {what}", Sum(i => w[i]), 1);
            Meet(of, $"order 2 of {what}", Sum(i => w[i] * b[i]), 1.0 / 2);
            if (order < 3)
                return;
            Meet(of, $"order 3a of {what}", Sum(i => w[i] * a[i] * a[i]), 1.0 / 3);
            Meet(of, $"order 3b of {what}", Sum(i => w[i] * betaB[i]), 1.0 / 6);
            if (order < 4)
                return;
            Meet(of, $"order 4a of {what}", Sum(i => w[i] * a[i] * a[i] * a[i]), 1.0 / 4);
            Meet(of, $"order 4b of {what}", Sum(i => w[i] * a[i] * Times(alpha, b)[i]), 1.0 / 8);
            Meet(of, $"order 4c of {what}", Sum(i => w[i] * Times(beta, [.. a.Select(x => x * x)])[i]), 1.0 / 12);
            Meet(of, $"order 4d of {what}", Sum(i => w[i] * Times(beta, betaB)[i]), 1.0 / 24);
        }

        double Sum(Func<int, double> term) => Enumerable.Range(0, s).Sum(term);
    }

    private static void Meet(RosenbrockMethod method, string condition, double found, double needed)
    {
        if (!(Math.Abs(found - needed) <= Allowed))
            throw new ArgumentException($"{method.Name}: {condition} gives {found:R}; the method needs {needed:R}.");
    }

    private static double[,] InverseLower(RosenbrockMethod method)
    {
        var s = method.Stages;
        var inverse = new double[s, s];
        for (var j = 0; j < s; j++)
            for (var i = j; i < s; i++)
            {
                var sum = i == j ? 1.0 : 0.0;
                for (var k = j; k < i; k++)
                    sum += method.C[i][k] * inverse[k, j];
                inverse[i, j] = sum * method.Gamma;
            }
        return inverse;
    }

    private static double[] RowSums(double[,] matrix) => Times(matrix, [.. Enumerable.Repeat(1.0, matrix.GetLength(1))]);

    private static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[matrix.GetLength(0)];
        for (var i = 0; i < product.Length; i++)
            for (var j = 0; j < vector.Length; j++)
                product[i] += matrix[i, j] * vector[j];
        return product;
    }
}
