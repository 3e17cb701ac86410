using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Kernels;

/// <summary>What one instruction of a kernel does with its operands a, b, c.</summary>
internal enum Instructing : byte
{
    /// <summary>a</summary>
    Copy,
    Add,
    Subtract,
    Multiply,
    Negate,
    Reciprocal,

    /// <summary>a · b + c, rounded once.</summary>
    ProductPlus,

    /// <summary>c − a · b, rounded once.</summary>
    LessProduct,

    /// <summary>a · b − c, rounded once.</summary>
    ProductLess,
    Max,
    Min,

    /// <summary>a above zero? b, else c.</summary>
    Select,

    /// <summary>Exponentials in place: as many as <c>B.Index</c>, from the target on.</summary>
    ExpAll,

    /// <summary>Logarithms in place: as many as <c>B.Index</c>, from the target on.</summary>
    LogAll,

    /// <summary>Reciprocals in place: as many as <c>B.Index</c>, from the target on, four sharing one division.</summary>
    ReciprocalAll,
}

/// <summary>What may be said of an instruction without running it.</summary>
internal static class InstructionKind
{
    /// <summary>Whether it works on many values in place.</summary>
    public static bool IsGathered(this Instructing does) => does is Instructing.ExpAll or Instructing.LogAll or Instructing.ReciprocalAll;
}

/// <summary>One place of a workspace.</summary>
internal readonly record struct Place(Segment Segment, int Index);

/// <summary>One instruction. Back ends differ in how they run it, never in what it computes: all rounding is decided here.</summary>
internal readonly record struct Instruction(Instructing Does, Place Target, Place A, Place B, Place C);

/// <summary>A straight-line program in chunks small enough for a compiler to keep in view.</summary>
/// <param name="Name">What it computes.</param>
/// <param name="Instructions">In order.</param>
/// <param name="ChunkStarts">The first instruction of each chunk.</param>
internal sealed record KernelProgram(string Name, Instruction[] Instructions, int[] ChunkStarts)
{
    public IEnumerable<Range> Chunks => ChunkStarts.Select((start, i) => start..(i + 1 < ChunkStarts.Length ? ChunkStarts[i + 1] : Instructions.Length));
}
