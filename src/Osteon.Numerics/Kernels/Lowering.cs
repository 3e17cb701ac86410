using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Kernels;

/// <summary>Turns wanted values of a graph into a straight-line program.</summary>
/// <remarks>
/// <para>(1) A product used once, by a sum or difference, is fused with it. (2) Exponentials and logarithms are gathered by depth: all logarithms whose
/// arguments are ready, then all exponentials, in two loops; inlined one by one they spill their constants (measured: 740 → 490 ns per 8 people).
/// (3) Operands before results, depth first, so that values are used soon. (4) Chunks of at most 400 instructions, and a new one at every gathered call:
/// one method of all 2000 is 3 to 10 times slower. (5) A value used within 30 instructions of its chunk stays in a register, others go to memory that is
/// reused when they are dead.</para>
/// </remarks>
internal sealed class Lowering
{
    private const int ChunkSize = 400;
    private const int RegisterReach = 30;

    private readonly ExpressionGraph graph;
    private readonly Level stored;
    private readonly Func<int, Place> placeOfStored;
    private readonly Func<double, Place> placeOfConstant;
    private readonly Dictionary<int, int> uses = [];
    private readonly Dictionary<int, Place> homes = [];
    private readonly HashSet<int> emitted = [];
    private readonly HashSet<int> gathered = [];
    private readonly List<(Instruction Instruction, int Value)> program = [];
    private readonly List<int> chunkStarts = [0];

    /// <param name="graph">The graph.</param>
    /// <param name="stored">Values of this level or below were computed before and are read from memory.</param>
    /// <param name="placeOfStored">Where.</param>
    /// <param name="placeOfConstant">Where a number stands.</param>
    public Lowering(ExpressionGraph graph, Level stored, Func<int, Place> placeOfStored, Func<double, Place> placeOfConstant)
        => (this.graph, this.stored, this.placeOfStored, this.placeOfConstant) = (graph, stored, placeOfStored, placeOfConstant);

    /// <summary>How many places of scratch memory the program needs.</summary>
    public int ScratchNeeded { get; private set; }

    /// <summary>How many places gathered calls need.</summary>
    public int ElementaryNeeded { get; private set; }

    public KernelProgram Lower(string name, IReadOnlyList<(int Node, Place Target)> outputs)
    {
        var order = InOrder(outputs.Select(output => output.Node));
        ChooseGathered(order);
        foreach (var (node, target) in outputs)
            if (!IsLeaf(node) && !IsElementary(node))
                homes.TryAdd(node, target);
        GatherElementary(order);
        foreach (var (node, target) in outputs)
        {
            Emit(node);
            if (IsLeaf(node) || homes[node] != target)
                program.Add((new(Instructing.Copy, target, Virtual(node), default, default), -1));
        }
        return new(name, Placed(), [.. chunkStarts]);
    }

    private bool IsLeaf(int node) => graph[node].Operands == 0 || graph[node].Level <= stored;

    private bool IsElementary(int node) => graph[node].Operation is Operation.Exp or Operation.Log || gathered.Contains(node);

    /// <summary>Operands before results, depth first; counts uses on the way.</summary>
    private List<int> InOrder(IEnumerable<int> wanted)
    {
        List<int> order = [];
        HashSet<int> seen = [];
        void Visit(int node)
        {
            if (IsLeaf(node) || !seen.Add(node))
                return;
            for (var i = 0; i < graph[node].Operands; i++)
            {
                var operand = graph[node].Operand(i);
                uses[operand] = uses.GetValueOrDefault(operand) + 1;
                Visit(operand);
            }
            order.Add(node);
        }
        foreach (var node in wanted)
        {
            uses[node] = uses.GetValueOrDefault(node) + 1;
            Visit(node);
        }
        return order;
    }

    /// <summary>
    /// Reciprocals whose arguments are ready at the same depth are gathered where there are eight or more; alone they are divided in place. Counted in
    /// depths of exponentials, logarithms and reciprocals, so that the first pivots of a factorization meet and the last, one after another, do not.
    /// </summary>
    private void ChooseGathered(List<int> order)
    {
        bool IsReciprocal(int node) => graph[node].Operation == Operation.Reciprocal;
        var depth = Depths(order, node => IsElementary(node) || IsReciprocal(node));
        foreach (var wave in order.Where(IsReciprocal).GroupBy(node => depth[node]).Where(wave => wave.Count() >= 8))
            gathered.UnionWith(wave);
    }

    private Dictionary<int, int> Depths(List<int> order, Func<int, bool> isDeeper)
    {
        Dictionary<int, int> depth = [];
        foreach (var node in order)
        {
            var deepest = 0;
            for (var i = 0; i < graph[node].Operands; i++)
                deepest = Math.Max(deepest, depth.GetValueOrDefault(graph[node].Operand(i)));
            depth[node] = deepest + (isDeeper(node) ? 1 : 0);
        }
        return depth;
    }

    private void GatherElementary(List<int> order)
    {
        var depth = Depths(order, IsElementary);
        var slot = 0;
        foreach (var wave in order.Where(IsElementary).GroupBy(node => depth[node]).OrderBy(wave => wave.Key))
        {
            var logs = wave.Where(node => graph[node].Operation == Operation.Log).ToList();
            var exps = wave.Where(node => graph[node].Operation == Operation.Exp).ToList();
            var reciprocals = wave.Where(node => graph[node].Operation == Operation.Reciprocal).ToList();
            List<int> all = [.. logs, .. exps, .. reciprocals];
            var first = slot;
            foreach (var node in all)
            {
                var place = new Place(Segment.Elementary, slot++);
                var argument = graph[node].A;
                // An argument that nothing else needs is computed where it will be replaced.
                if (!IsLeaf(argument) && !IsElementary(argument) && uses[argument] == 1 && !emitted.Contains(argument) && homes.TryAdd(argument, place))
                    Emit(argument);
                else
                {
                    Emit(argument);
                    program.Add((new(Instructing.Copy, place, Virtual(argument), default, default), -1));
                }
                homes[node] = place;
            }
            foreach (var node in all)
                emitted.Add(node);
            StartChunk();
            first = Gather(Instructing.LogAll, first, logs.Count);
            first = Gather(Instructing.ExpAll, first, exps.Count);
            _ = Gather(Instructing.ReciprocalAll, first, reciprocals.Count);
        }
        ElementaryNeeded = slot;
    }

    private int Gather(Instructing does, int first, int count)
    {
        if (count > 0)
            program.Add((new(does, new(Segment.Elementary, first), default, new(Segment.Elementary, count), default), -1));
        return first + count;
    }

    private void StartChunk()
    {
        if (program.Count > chunkStarts[^1])
            chunkStarts.Add(program.Count);
    }

    /// <summary>Writes the instructions for a value, after those of its operands.</summary>
    private void Emit(int node)
    {
        if (IsLeaf(node) || !emitted.Add(node))
            return;
        var it = graph[node];
        var (does, a, b, c) = Choose(it);
        Emit(a);
        if (b >= 0)
            Emit(b);
        if (c >= 0)
            Emit(c);
        if (program.Count - chunkStarts[^1] >= ChunkSize)
            StartChunk();
        program.Add((new(does, default, Virtual(a), b >= 0 ? Virtual(b) : default, c >= 0 ? Virtual(c) : default), node));
    }

    private (Instructing Does, int A, int B, int C) Choose(Node it) => it.Operation switch
    {
        Operation.Add when IsFused(it.B) => (Instructing.ProductPlus, graph[it.B].A, graph[it.B].B, it.A),
        Operation.Add when IsFused(it.A) => (Instructing.ProductPlus, graph[it.A].A, graph[it.A].B, it.B),
        Operation.Add => (Instructing.Add, it.A, it.B, -1),
        Operation.Subtract when IsFused(it.B) => (Instructing.LessProduct, graph[it.B].A, graph[it.B].B, it.A),
        Operation.Subtract when IsFused(it.A) => (Instructing.ProductLess, graph[it.A].A, graph[it.A].B, it.B),
        Operation.Subtract => (Instructing.Subtract, it.A, it.B, -1),
        Operation.Multiply => (Instructing.Multiply, it.A, it.B, -1),
        Operation.Negate => (Instructing.Negate, it.A, -1, -1),
        Operation.Reciprocal => (Instructing.Reciprocal, it.A, -1, -1),
        Operation.Max => (Instructing.Max, it.A, it.B, -1),
        Operation.Min => (Instructing.Min, it.A, it.B, -1),
        Operation.Select => (Instructing.Select, it.A, it.B, it.C),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool IsFused(int node) => !IsLeaf(node) && graph[node].Operation == Operation.Multiply && uses[node] == 1 && !homes.ContainsKey(node);

    /// <summary>A leaf's place, or the value's number until <see cref="Placed"/> gives it a place.</summary>
    private Place Virtual(int node)
    {
        var it = graph[node];
        if (it.Operation == Operation.Constant)
            return placeOfConstant(it.Value);
        if (it.Operation == Operation.Input)
            return new(it.Source, it.B);
        return it.Level <= stored ? placeOfStored(node) : new(Segment.Register, node);
    }

    /// <summary>Gives every value its register or its memory.</summary>
    private Instruction[] Placed()
    {
        var chunkOf = new int[program.Count];
        for (int i = 0, chunk = 0; i < program.Count; i++)
        {
            if (chunk + 1 < chunkStarts.Count && chunkStarts[chunk + 1] <= i)
                chunk++;
            chunkOf[i] = chunk;
        }
        Dictionary<int, int> made = [];
        Dictionary<int, int> lastUse = [];
        for (var i = 0; i < program.Count; i++)
        {
            foreach (var operand in Operands(program[i].Instruction))
                if (operand.Segment == Segment.Register)
                    lastUse[operand.Index] = i;
            if (program[i].Value >= 0)
                made[program[i].Value] = i;
        }
        List<int>[] dying = [.. Enumerable.Range(0, program.Count + 1).Select(_ => new List<int>())];
        Stack<int> free = new();
        var registers = 0;
        var placed = new Instruction[program.Count];
        for (var i = 0; i < program.Count; i++)
        {
            if (i > 0 && chunkOf[i] != chunkOf[i - 1])
                registers = 0;
            var (instruction, value) = program[i];
            var target = instruction.Target;
            if (value >= 0 && !homes.TryGetValue(value, out target))
            {
                var last = lastUse[value];
                if (chunkOf[last] == chunkOf[i] && last - i <= RegisterReach)
                    target = new(Segment.Register, registers++);
                else
                {
                    target = new(Segment.Scratch, free.TryPop(out var slot) ? slot : ScratchNeeded++);
                    dying[last + 1].Add(target.Index);
                }
                homes[value] = target;
            }
            placed[i] = new(instruction.Does, target, Home(instruction.A), Home(instruction.B), Home(instruction.C));
            // What was last read here may be overwritten by the next instruction.
            foreach (var slot in dying[i + 1])
                free.Push(slot);
        }
        return placed;
    }

    private Place Home(Place place) => place.Segment == Segment.Register ? homes[place.Index] : place;

    private static IEnumerable<Place> Operands(Instruction instruction)
    {
        if (instruction.Does.IsGathered())
            yield break;
        yield return instruction.A;
        yield return instruction.B;
        yield return instruction.C;
    }
}
