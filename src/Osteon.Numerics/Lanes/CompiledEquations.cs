using Osteon.Numerics.Kernels;

namespace Osteon.Numerics.Lanes;

/// <summary>The kernels of a system of equations for one width, ready to run.</summary>
internal sealed class CompiledEquations
{
    public CompiledEquations(EquationsProgram program, IBackEnd backEnd)
    {
        Program = program;
        Layout = program.Layout();
        Kernel Compile(KernelProgram kernel) => backEnd.Compile(kernel, Layout);
        (Prologue, Start, Change) = (Compile(program.Prologue), Compile(program.Start), Compile(program.Change));
        (Factor, Solve, Guard, Observe) = (Compile(program.Factor), Compile(program.Solve), Compile(program.Guard), Compile(program.Observe));
    }

    public EquationsProgram Program { get; }

    public Layout Layout { get; }

    public Kernel Prologue { get; }

    public Kernel Start { get; }

    public Kernel Change { get; }

    public Kernel Factor { get; }

    public Kernel Solve { get; }

    public Kernel Guard { get; }

    public Kernel Observe { get; }

    public IEnumerable<Kernel> All => [Prologue, Start, Change, Factor, Solve, Guard, Observe];
}
