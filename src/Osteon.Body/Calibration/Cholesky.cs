namespace Osteon.Body.Calibration;

/// <summary>The lower triangle L of a positive definite matrix, A = L Lᵀ, and what it solves.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _l;
    private readonly int _n;

    public Cholesky(double[,] a)
    {
        _n = a.GetLength(0);
        _l = new double[_n, _n];
        for (int i = 0; i < _n; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i, j];
                for (int k = 0; k < j; k++)
                    sum -= _l[i, k] * _l[j, k];
                if (i == j && !(sum > 0))
                    throw new ArithmeticException("The matrix is not positive definite.");
                _l[i, j] = i == j ? Math.Sqrt(sum) : sum / _l[j, j];
            }
    }

    /// <summary>Twice the sum of the logarithms of the diagonal.</summary>
    public double LogDeterminant
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < _n; i++)
                sum += 2 * Math.Log(_l[i, i]);
            return sum;
        }
    }

    public double this[int row, int column] => _l[row, column];

    /// <summary>L⁻¹ b: independent residuals of unit variance.</summary>
    public double[] Whiten(ReadOnlySpan<double> b)
    {
        double[] x = b.ToArray();
        for (int i = 0; i < _n; i++)
        {
            for (int k = 0; k < i; k++)
                x[i] -= _l[i, k] * x[k];
            x[i] /= _l[i, i];
        }
        return x;
    }

    /// <summary>A⁻¹ b.</summary>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        double[] x = Whiten(b);
        for (int i = _n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < _n; k++)
                x[i] -= _l[k, i] * x[k];
            x[i] /= _l[i, i];
        }
        return x;
    }

    /// <summary>A⁻¹.</summary>
    public double[,] Inverse()
    {
        double[,] inverse = new double[_n, _n];
        double[] unit = new double[_n];
        for (int j = 0; j < _n; j++)
        {
            Array.Clear(unit);
            unit[j] = 1;
            double[] column = Solve(unit);
            for (int i = 0; i < _n; i++)
                inverse[i, j] = column[i];
        }
        return inverse;
    }
}
