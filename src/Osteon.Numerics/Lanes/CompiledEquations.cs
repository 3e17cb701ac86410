using Osteon.Numerics.Kernels;

namespace Osteon.Numerics.Lanes;

/// <summary>The kernels of a system of equations for one width, ready to run.</summary>
internal sealed class CompiledEquations
{
    /// <param name="program">What to compute.</param>
    /// <param name="often">Runs what every step runs several times.</param>
    /// <param name="seldom">Runs what a person, an event or a look runs once: there making machine code takes longer than it saves.</param>
    public CompiledEquations(EquationsProgram program, IBackEnd often, IBackEnd seldom)
    {
        Program = program;
        Layout = program.Layout();
        (Factor, Change, Solve) = (often.Compile(program.Factor, Layout), often.Compile(program.Change, Layout), often.Compile(program.Solve, Layout));
        (Prologue, Start) = (seldom.Compile(program.Prologue, Layout), seldom.Compile(program.Start, Layout));
        Guard = (program.Kinks > 0 ? often : seldom).Compile(program.Guard, Layout);
        Observe = seldom.Compile(program.Observe, Layout);
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

    public IEnumerable<Kernel> Often => [Factor, Change, Solve, .. Program.Kinks > 0 ? [Guard] : Array.Empty<Kernel>()];
}
