using System.Runtime.CompilerServices;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Scalars;

namespace Osteon.Numerics.Kernels;

/// <summary>Runs a program one instruction after another: for tests, and where code cannot be made at run time.</summary>
internal sealed unsafe class Interpreter<V> : IBackEnd where V : unmanaged, ILane<V>
{
    private const int Handed = 1 << 28;

    public Kernel Compile(KernelProgram program, Layout layout)
    {
        var steps = program.Instructions.Select(instruction => new Step(
            instruction.Does, Offset(instruction.Target), Offset(instruction.A),
            instruction.Does.IsGathered() ? instruction.B.Index : Offset(instruction.B), Offset(instruction.C))).ToArray();
        return (workspace, increment) => Run(steps, workspace, increment);

        int Offset(Place place) => place.Segment == Segment.Increment ? Handed + place.Index * V.Width : layout[place] * V.Width;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(Step[] steps, double* workspace, double* increment)
    {
        foreach (var step in steps)
        {
            var target = At(step.Target, workspace, increment);
            V A() => V.Load(At(step.A, workspace, increment));
            V B() => V.Load(At(step.B, workspace, increment));
            V C() => V.Load(At(step.C, workspace, increment));
            switch (step.Does)
            {
                case Instructing.Copy: V.Store(A(), target); break;
                case Instructing.Add: V.Store(A() + B(), target); break;
                case Instructing.Subtract: V.Store(A() - B(), target); break;
                case Instructing.Multiply: V.Store(A() * B(), target); break;
                case Instructing.Negate: V.Store(-A(), target); break;
                case Instructing.Reciprocal: V.Store(V.Of(1) / A(), target); break;
                case Instructing.ProductPlus: V.Store(V.Fused(A(), B(), C()), target); break;
                case Instructing.LessProduct: V.Store(V.Fused(-A(), B(), C()), target); break;
                case Instructing.ProductLess: V.Store(V.Fused(A(), B(), -C()), target); break;
                case Instructing.Max: V.Store(V.Select(V.Greater(A(), B()), A(), B()), target); break;
                case Instructing.Min: V.Store(V.Select(V.Greater(B(), A()), A(), B()), target); break;
                case Instructing.Select: V.Store(V.Select(V.Greater(A(), V.Of(0)), B(), C()), target); break;
                case Instructing.ExpAll: ElementaryLoops<V>.Exp(target, step.B); break;
                case Instructing.LogAll: ElementaryLoops<V>.Log(target, step.B); break;
                case Instructing.ReciprocalAll: ElementaryLoops<V>.Reciprocal(target, step.B); break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    private static double* At(int offset, double* workspace, double* increment) => offset >= Handed ? increment + (offset - Handed) : workspace + offset;

    private readonly record struct Step(Instructing Does, int Target, int A, int B, int C);
}
