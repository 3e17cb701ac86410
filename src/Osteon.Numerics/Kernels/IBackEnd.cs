namespace Osteon.Numerics.Kernels;

/// <summary>A kernel that runs: over a workspace, with the place where a solve puts its answer.</summary>
internal unsafe delegate void Kernel(double* workspace, double* increment);

/// <summary>A way to run straight-line programs. Every back end gives the same bits.</summary>
internal interface IBackEnd
{
    /// <summary>Makes a program runnable for workspaces of the given layout.</summary>
    Kernel Compile(KernelProgram program, Layout layout);
}
