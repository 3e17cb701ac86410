namespace Osteon.Evidence.Pooling;

/// <summary>Weighted least squares of the effects on the design, with the traces that the estimators of heterogeneity need.</summary>
/// <remarks>
/// With W the weights, the scaled design √W·X is orthogonalized (modified Gram–Schmidt, twice), √W·X = Q·R. Then
/// <c>P = W − WX(XᵀWX)⁻¹XᵀW = √W(I − QQᵀ)√W</c>, from which every quadratic form and trace follows without a k × k matrix. One object
/// serves all iterations of a fit; nothing is allocated after its construction.
/// </remarks>
internal sealed class WeightedRegression
{
    private readonly double[] _q, _r, _root, _leverage, _residual, _weight, _qy, _left;

    public WeightedRegression(ReadOnlyMemory<double> effects, ReadOnlyMemory<double> variances, Design design)
    {
        (Effects, Variances, Design) = (effects, variances, design);
        (Studies, Columns) = (design.Studies, design.Columns);
        _q = new double[Studies * Columns];
        _r = new double[Columns * Columns];
        _left = new double[Columns * Columns];
        (_root, _leverage, _residual, _weight) = (new double[Studies], new double[Studies], new double[Studies], new double[Studies]);
        _qy = new double[Columns];
        Coefficients = new double[Columns];
    }

    public ReadOnlyMemory<double> Effects { get; }
    public ReadOnlyMemory<double> Variances { get; }
    public Design Design { get; }
    public int Studies { get; }
    public int Columns { get; }
    public double[] Coefficients { get; }
    public ReadOnlySpan<double> Weights => _weight;

    /// <summary>Diagonal of the hat matrix.</summary>
    public ReadOnlySpan<double> Leverages => _leverage;
    public ReadOnlySpan<double> Residuals => _residual;

    /// <summary>Weighted residual sum of squares, <c>yᵀPy</c>.</summary>
    public double ResidualSum { get; private set; }

    /// <summary>Solves with weights 1/(v + τ²).</summary>
    public void SolveAt(double tau2)
    {
        ReadOnlySpan<double> v = Variances.Span;
        for (int i = 0; i < Studies; i++)
            _weight[i] = 1 / (v[i] + tau2);
        Solve();
    }

    /// <summary>Solves with all weights one.</summary>
    public void SolveUnweighted()
    {
        Array.Fill(_weight, 1);
        Solve();
    }

    private void Solve()
    {
        ReadOnlySpan<double> y = Effects.Span, x = Design.Cells;
        int k = Studies, p = Columns;
        for (int i = 0; i < k; i++)
        {
            _root[i] = Math.Sqrt(_weight[i]);
            _leverage[i] = 0;
        }
        Array.Clear(_r);
        for (int c = 0; c < p; c++)
        {
            Span<double> column = _q.AsSpan(c * k, k);
            double before = 0;
            for (int i = 0; i < k; i++)
            {
                column[i] = _root[i] * x[c * k + i];
                before += column[i] * column[i];
            }
            for (int pass = 0; pass < 2; pass++)
                for (int earlier = 0; earlier < c; earlier++)
                {
                    ReadOnlySpan<double> other = _q.AsSpan(earlier * k, k);
                    double dot = Dot(column, other);
                    for (int i = 0; i < k; i++)
                        column[i] -= dot * other[i];
                    _r[earlier * p + c] += dot;
                }
            double after = Dot(column, column);
            if (!(after > 1e-24 * before))
                throw new CollinearDesignException(Design.Names[c]);
            double norm = Math.Sqrt(after);
            _r[c * p + c] = norm;
            double projected = 0;
            for (int i = 0; i < k; i++)
            {
                column[i] /= norm;
                _leverage[i] += column[i] * column[i];
                projected += column[i] * _root[i] * y[i];
            }
            _qy[c] = projected;
        }
        for (int c = p - 1; c >= 0; c--)
        {
            double sum = _qy[c];
            for (int later = c + 1; later < p; later++)
                sum -= _r[c * p + later] * Coefficients[later];
            Coefficients[c] = sum / _r[c * p + c];
        }
        double rss = 0;
        for (int i = 0; i < k; i++)
        {
            double fitted = 0;
            for (int c = 0; c < p; c++)
                fitted += x[c * k + i] * Coefficients[c];
            _residual[i] = y[i] - fitted;
            rss += _weight[i] * _residual[i] * _residual[i];
        }
        ResidualSum = rss;
    }

    /// <summary><c>tr(P·D)</c> for a diagonal D.</summary>
    public double Trace(ReadOnlySpan<double> d)
    {
        double sum = 0;
        for (int i = 0; i < Studies; i++)
            sum += _weight[i] * d[i] * (1 - _leverage[i]);
        return sum;
    }

    /// <summary><c>tr(P)</c>.</summary>
    public double Trace()
    {
        double sum = 0;
        for (int i = 0; i < Studies; i++)
            sum += _weight[i] * (1 - _leverage[i]);
        return sum;
    }

    /// <summary><c>tr(P·D·P·E)</c> for diagonals D and E; an empty span stands for the identity.</summary>
    public double Trace(ReadOnlySpan<double> d, ReadOnlySpan<double> e)
    {
        double sum = 0;
        for (int i = 0; i < Studies; i++)
            sum += Weighted(i, d) * Weighted(i, e) * (1 - 2 * _leverage[i]);
        for (int a = 0; a < Columns; a++)
            for (int b = 0; b < Columns; b++)
                sum += Form(a, b, d) * Form(b, a, e);
        return sum;
    }

    /// <summary><c>yᵀPPy</c>.</summary>
    public double SquaredForm()
    {
        double sum = 0;
        for (int i = 0; i < Studies; i++)
        {
            double scaled = _weight[i] * _residual[i];
            sum += scaled * scaled;
        }
        return sum;
    }

    /// <summary><c>(XᵀWX)⁻¹</c>, row-major.</summary>
    public double[] Covariance()
    {
        int p = Columns;
        for (int c = 0; c < p; c++)      // the inverse of R, column by column
            for (int row = p - 1; row >= 0; row--)
            {
                double sum = row == c ? 1 : 0;
                for (int later = row + 1; later < p; later++)
                    sum -= _r[row * p + later] * _left[later * p + c];
                _left[row * p + c] = sum / _r[row * p + row];
            }
        double[] covariance = new double[p * p];
        for (int a = 0; a < p; a++)
            for (int b = 0; b < p; b++)
                for (int c = 0; c < p; c++)
                    covariance[a * p + b] += _left[a * p + c] * _left[b * p + c];
        return covariance;
    }

    /// <summary><c>log|XᵀWX|</c>.</summary>
    public double LogDeterminant()
    {
        double sum = 0;
        for (int c = 0; c < Columns; c++)
            sum += 2 * Math.Log(_r[c * Columns + c]);
        return sum;
    }

    private double Weighted(int i, ReadOnlySpan<double> d) => d.IsEmpty ? _weight[i] : _weight[i] * d[i];

    private double Form(int a, int b, ReadOnlySpan<double> d)
    {
        double sum = 0;
        for (int i = 0; i < Studies; i++)
            sum += _q[a * Studies + i] * _q[b * Studies + i] * Weighted(i, d);
        return sum;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
