using Osteon.Numerics.Ode.Methods;

namespace Osteon.Numerics.Lanes;

/// <summary>A method's coefficients as vectors, zeros left out.</summary>
internal sealed unsafe class LaneMethod<V> where V : unmanaged, ILane<V>
{
    public LaneMethod(RosenbrockMethod method, LaneMemory memory)
    {
        Stages = method.Stages;
        Arguments = [.. method.A.Select(row => new Row(row, memory))];
        Couplings = [.. method.C.Select(row => new Row(row, memory))];
        Dense = [.. method.Dense.Select(row => new Row(row, memory))];
        // The last stages add one increment to the argument before: cheaper than all anew.
        Adds = [.. Enumerable.Range(0, Stages).Select(i => i >= 2 && method.A[i].SequenceEqual([.. method.A[i - 1], 1]))];
        Scaled = memory.Take(Stages * V.Width);
    }

    public int Stages { get; }

    /// <summary>aᵢⱼ.</summary>
    public Row[] Arguments { get; }

    /// <summary>cᵢⱼ, to be divided by h.</summary>
    public Row[] Couplings { get; }

    public Row[] Dense { get; }

    /// <summary>Whether stage i's argument is that of stage i − 1 plus its increment.</summary>
    public bool[] Adds { get; }

    /// <summary>Room for one row divided by h.</summary>
    public double* Scaled { get; }

    internal sealed class Row
    {
        public Row(double[] coefficients, LaneMemory memory)
        {
            Columns = [.. Enumerable.Range(0, coefficients.Length).Where(j => coefficients[j] != 0)];
            Weights = memory.Take(Columns.Length * V.Width);
            for (var j = 0; j < Columns.Length; j++)
                V.Store(V.Of(coefficients[Columns[j]]), Weights + j * V.Width);
        }

        public int[] Columns { get; }

        public double* Weights { get; }
    }
}
