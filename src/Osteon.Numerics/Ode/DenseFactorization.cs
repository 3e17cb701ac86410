namespace Osteon.Numerics.Ode;

/// <summary>LU factors of a dense matrix with row pivoting. The slow twin's solver; the fast path has the factors in its graph.</summary>
internal sealed class DenseFactorization(int size)
{
    private readonly double[] factors = new double[size * size];
    private readonly int[] pivots = new int[size];

    /// <summary>Factors <c>diagonal · I − jacobian</c>; false if it is singular or not finite.</summary>
    public bool Factor(double diagonal, ReadOnlySpan<double> jacobian)
    {
        for (var i = 0; i < factors.Length; i++)
            factors[i] = -jacobian[i];
        for (var i = 0; i < size; i++)
            factors[i * size + i] += diagonal;
        for (var k = 0; k < size; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < size; i++)
                if (Math.Abs(factors[i * size + k]) > Math.Abs(factors[pivot * size + k]))
                    pivot = i;
            pivots[k] = pivot;
            if (!(Math.Abs(factors[pivot * size + k]) is > 0 and < double.PositiveInfinity))
                return false;
            if (pivot != k)
                for (var j = 0; j < size; j++)
                    (factors[k * size + j], factors[pivot * size + j]) = (factors[pivot * size + j], factors[k * size + j]);
            var pivotRow = factors.AsSpan(k * size, size);
            for (var i = k + 1; i < size; i++)
            {
                var row = factors.AsSpan(i * size, size);
                if (row[k] == 0)
                    continue;
                var multiplier = row[k] /= pivotRow[k];
                for (var j = k + 1; j < size; j++)
                    row[j] -= multiplier * pivotRow[j];
            }
        }
        return true;
    }

    /// <summary>Solves in place.</summary>
    public void Solve(Span<double> x)
    {
        for (var k = 0; k < size; k++)
            (x[k], x[pivots[k]]) = (x[pivots[k]], x[k]);
        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++)
                x[i] -= factors[i * size + j] * x[j];
        for (var i = size - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < size; j++)
                x[i] -= factors[i * size + j] * x[j];
            x[i] /= factors[i * size + i];
        }
    }
}
