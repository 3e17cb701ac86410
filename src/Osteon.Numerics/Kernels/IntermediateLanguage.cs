using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Osteon.Numerics.Graph;
using Osteon.Numerics.Lanes;

namespace Osteon.Numerics.Kernels;

/// <summary>Writes a program as intermediate language, one dynamic method a chunk; the just-in-time compiler makes machine code of it.</summary>
/// <remarks>Measured in the design study (2026-11-21): its machine code equals that of gcc -O3 on the same statements, 490 ns a right-hand side of 8 people.
/// Constants are read from memory: made in registers they are spilled.</remarks>
internal sealed unsafe class IntermediateLanguage<V> : IBackEnd where V : unmanaged, ILane<V>
{
    private const int Reach = 30;

    private static readonly Vocabulary Words = Vocabulary.Of(V.Width);

    public Kernel Compile(KernelProgram program, Layout layout)
    {
        var chunks = program.Chunks.Select((chunk, i) => Chunk($"{program.Name} {i + 1}", program.Instructions[chunk], layout)).ToArray();
        return chunks.Length == 1 ? chunks[0] : Chain(chunks);
    }

    /// <summary>Has the machine code made now, on as many threads as there are, rather than at the first call.</summary>
    public static void Prepare(IEnumerable<Kernel> kernels)
        => Parallel.ForEach(kernels.SelectMany(kernel => kernel.Target is Chained chained ? chained.Chunks : [kernel]), RuntimeHelpers.PrepareDelegate);

    private static Kernel Chain(Kernel[] chunks) => new Chained(chunks).Run;

    private static Kernel Chunk(string name, Instruction[] instructions, Layout layout)
    {
        var method = new DynamicMethod(name, typeof(void), [typeof(double*), typeof(double*)], typeof(IntermediateLanguage<V>).Module, skipVisibility: true);
        var il = method.GetILGenerator(32 * 1024);
        Dictionary<int, LocalBuilder> registers = [];
        Dictionary<Place, (LocalBuilder Local, int Until)> stored = [];
        var now = 0;
        for (var at = 0; at < instructions.Length; at++)
        {
            var instruction = instructions[at];
            now = at;
            if (instruction.Does.IsGathered())
            {
                stored.Clear();
                Address(instruction.Target);
                il.Emit(OpCodes.Ldc_I4, instruction.B.Index);
                il.Emit(OpCodes.Call, instruction.Does switch
                {
                    Instructing.ExpAll => Words.ExpAll,
                    Instructing.LogAll => Words.LogAll,
                    _ => Words.ReciprocalAll,
                });
                continue;
            }
            if (instruction.Target.Segment == Segment.Register)
            {
                Compute(instruction);
                il.Emit(OpCodes.Stloc, registers[instruction.Target.Index] = il.DeclareLocal(Words.Vector));
                continue;
            }
            // What goes to memory and is soon read again stays in a register too: a load waits for its store (with the order in Factorization.Solve, a solve 161 → 100 ns, 2026-11-22).
            stored.Remove(instruction.Target);
            if (IsReadSoon(at))
            {
                var local = il.DeclareLocal(Words.Vector);
                Compute(instruction);
                il.Emit(OpCodes.Stloc, local);
                Address(instruction.Target);
                il.Emit(OpCodes.Ldloc, local);
                stored[instruction.Target] = (local, at + Reach);
            }
            else
            {
                Address(instruction.Target);
                Compute(instruction);
            }
            if (V.Width == 1)
                il.Emit(OpCodes.Stind_R8);
            else
                il.Emit(OpCodes.Stobj, Words.Vector);
        }
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Kernel>();

        void Address(Place place)
        {
            var isHanded = place.Segment == Segment.Increment;
            AddressOf(isHanded ? OpCodes.Ldarg_1 : OpCodes.Ldarg_0, isHanded ? place.Index : layout[place]);
        }

        void AddressOf(OpCode origin, int vector)
        {
            il.Emit(origin);
            if (vector == 0)
                return;
            il.Emit(OpCodes.Ldc_I4, vector * V.Width * sizeof(double));
            il.Emit(OpCodes.Add);
        }

        bool IsReadSoon(int written)
        {
            var target = instructions[written].Target;
            for (var i = written + 1; i < instructions.Length && i <= written + Reach; i++)
            {
                var it = instructions[i];
                if (it.Does.IsGathered())
                    return false;
                if (it.A == target || it.B == target || it.C == target)
                    return true;
                if (it.Target == target)
                    return false;
            }
            return false;
        }

        void Load(Place place)
        {
            if (stored.TryGetValue(place, out var copy) && now <= copy.Until)
            {
                il.Emit(OpCodes.Ldloc, copy.Local);
                return;
            }
            if (place.Segment == Segment.Register)
            {
                il.Emit(OpCodes.Ldloc, registers[place.Index]);
                return;
            }
            Address(place);
            LoadThere();
        }

        void LoadThere()
        {
            if (V.Width == 1)
                il.Emit(OpCodes.Ldind_R8);
            else
                il.Emit(OpCodes.Ldobj, Words.Vector);
        }

        void Call(OpCode scalar, MethodInfo vector)
        {
            if (V.Width == 1)
                il.Emit(scalar);
            else
                il.Emit(OpCodes.Call, vector);
        }

        void Compute(Instruction it)
        {
            switch (it.Does)
            {
                case Instructing.Copy:
                    Load(it.A);
                    break;
                case Instructing.Add:
                    Load(it.A);
                    Load(it.B);
                    Call(OpCodes.Add, Words.Add);
                    break;
                case Instructing.Subtract:
                    Load(it.A);
                    Load(it.B);
                    Call(OpCodes.Sub, Words.Subtract);
                    break;
                case Instructing.Multiply:
                    Load(it.A);
                    Load(it.B);
                    Call(OpCodes.Mul, Words.Multiply);
                    break;
                case Instructing.Negate:
                    Load(it.A);
                    Call(OpCodes.Neg, Words.Negate);
                    break;
                case Instructing.Reciprocal:
                    AddressOf(OpCodes.Ldarg_0, layout.One);
                    LoadThere();
                    Load(it.A);
                    Call(OpCodes.Div, Words.Divide);
                    break;
                case Instructing.ProductPlus:
                    Load(it.A);
                    Load(it.B);
                    Load(it.C);
                    il.Emit(OpCodes.Call, Words.Fused);
                    break;
                case Instructing.LessProduct:
                    Load(it.A);
                    Call(OpCodes.Neg, Words.Negate);
                    Load(it.B);
                    Load(it.C);
                    il.Emit(OpCodes.Call, Words.Fused);
                    break;
                case Instructing.ProductLess:
                    Load(it.A);
                    Load(it.B);
                    Load(it.C);
                    Call(OpCodes.Neg, Words.Negate);
                    il.Emit(OpCodes.Call, Words.Fused);
                    break;
                case Instructing.Max:
                    Choose(it.A, it.B, it.A, it.B);
                    break;
                case Instructing.Min:
                    Choose(it.B, it.A, it.A, it.B);
                    break;
                case Instructing.Select:
                    Choose(it.A, null, it.B, it.C);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        // left above right (or zero)? yes, else no
        void Choose(Place left, Place? right, Place yes, Place no)
        {
            Load(left);
            if (right is { } place)
                Load(place);
            else if (V.Width == 1)
                il.Emit(OpCodes.Ldc_R8, 0.0);
            else
                il.Emit(OpCodes.Call, Words.Zero);
            if (V.Width > 1)
            {
                il.Emit(OpCodes.Call, Words.Greater);
                Load(yes);
                Load(no);
                il.Emit(OpCodes.Call, Words.Select);
                return;
            }
            var (above, end) = (il.DefineLabel(), il.DefineLabel());
            il.Emit(OpCodes.Bgt, above);
            Load(no);
            il.Emit(OpCodes.Br, end);
            il.MarkLabel(above);
            Load(yes);
            il.MarkLabel(end);
        }
    }

    /// <summary>The methods that a kernel of one width calls.</summary>
    private sealed record Vocabulary(
        Type Vector, MethodInfo Add, MethodInfo Subtract, MethodInfo Multiply, MethodInfo Divide, MethodInfo Negate,
        MethodInfo Fused, MethodInfo Greater, MethodInfo Select, MethodInfo Zero, MethodInfo ExpAll, MethodInfo LogAll, MethodInfo ReciprocalAll)
    {
        public static Vocabulary Of(int width)
        {
            var exp = typeof(ElementaryLoops<V>).GetMethod(nameof(ElementaryLoops<V>.Exp))!;   // this assembly's own
            var log = typeof(ElementaryLoops<V>).GetMethod(nameof(ElementaryLoops<V>.Log))!;
            var reciprocal = typeof(ElementaryLoops<V>).GetMethod(nameof(ElementaryLoops<V>.Reciprocal))!;
            var fused = typeof(Math).GetMethod(nameof(Math.FusedMultiplyAdd))!;                // the framework's
            if (width == 1)   // the others are single instructions
                return new(typeof(double), fused, fused, fused, fused, fused, fused, fused, fused, fused, exp, log, reciprocal);
            // From delegates, not by name: looking through all that a vector type offers takes tens of milliseconds at first.
            return width switch
            {
                8 => Of<Vector512<double>>(
                    Vector512.Add, Vector512.Subtract, Vector512.Multiply, Vector512.Divide, Vector512.Negate, Vector512.FusedMultiplyAdd, Vector512.GreaterThan,
                    Vector512.ConditionalSelect, exp, log, reciprocal),
                4 => Of<Vector256<double>>(
                    Vector256.Add, Vector256.Subtract, Vector256.Multiply, Vector256.Divide, Vector256.Negate, Vector256.FusedMultiplyAdd, Vector256.GreaterThan,
                    Vector256.ConditionalSelect, exp, log, reciprocal),
                _ => Of<Vector128<double>>(
                    Vector128.Add, Vector128.Subtract, Vector128.Multiply, Vector128.Divide, Vector128.Negate, Vector128.FusedMultiplyAdd, Vector128.GreaterThan,
                    Vector128.ConditionalSelect, exp, log, reciprocal),
            };
        }

        private static Vocabulary Of<T>(
            Func<T, T, T> add, Func<T, T, T> subtract, Func<T, T, T> multiply, Func<T, T, T> divide, Func<T, T> negate, Func<T, T, T, T> fused, Func<T, T, T> greater,
            Func<T, T, T, T> select, MethodInfo exp, MethodInfo log, MethodInfo reciprocal)
            => new(
                typeof(T), add.Method, subtract.Method, multiply.Method, divide.Method, negate.Method, fused.Method, greater.Method, select.Method,
                typeof(T).GetProperty("Zero")!.GetMethod!, exp, log, reciprocal);   // every vector type has it
    }
}

/// <summary>The chunks of one program, called in turn.</summary>
internal sealed unsafe class Chained(Kernel[] chunks)
{
    public Kernel[] Chunks => chunks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(double* workspace, double* increment)
    {
        foreach (var chunk in chunks)
            chunk(workspace, increment);
    }
}
