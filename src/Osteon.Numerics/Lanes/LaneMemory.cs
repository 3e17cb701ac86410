using System.Runtime.InteropServices;

namespace Osteon.Numerics.Lanes;

/// <summary>Memory for the vectors of one runner: aligned to whole registers, zeroed, freed with its owner.</summary>
internal sealed unsafe class LaneMemory : IDisposable
{
    private readonly List<nint> blocks = [];

    /// <summary>A block of so many doubles.</summary>
    public double* Take(int doubles)
    {
        var bytes = (nuint)Math.Max(doubles, 8) * sizeof(double);
        var block = (double*)NativeMemory.AlignedAlloc(bytes, 64);
        NativeMemory.Clear(block, bytes);
        blocks.Add((nint)block);
        return block;
    }

    public void Dispose()
    {
        foreach (var block in blocks)
            NativeMemory.AlignedFree((void*)block);
        blocks.Clear();
    }
}
