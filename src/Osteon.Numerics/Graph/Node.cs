namespace Osteon.Numerics.Graph;

/// <summary>What a node of the graph does.</summary>
internal enum Operation : byte
{
    Constant,
    Input,
    Add,
    Subtract,
    Multiply,
    Negate,
    Reciprocal,
    Exp,
    Log,
    Max,
    Min,

    /// <summary>Above zero? the second operand, else the third.</summary>
    Select,
}

/// <summary>How often a value changes.</summary>
internal enum Level : byte
{
    /// <summary>Never.</summary>
    Constant,

    /// <summary>Once for each person, and when an event sets a parameter.</summary>
    Person,

    /// <summary>At every evaluation.</summary>
    Step,
}

/// <summary>Where values come from and go to: the parts of a kernel's workspace.</summary>
internal enum Segment : byte
{
    Time,
    Shift,
    State,
    Right,
    Factor,
    TimeSlope,
    Hoisted,
    Mode,

    /// <summary>The side on which each kink is held: 1 or −1.</summary>
    Kink,

    /// <summary>1 where kinks follow their own difference for once, else 0.</summary>
    Free,
    Guard,
    Output,
    Parameter,
    Supply,
    Scratch,
    Elementary,
    Constant,

    /// <summary>Handed in with each call: where a solve puts its answer.</summary>
    Increment,

    /// <summary>A value that lives only within one chunk of a kernel.</summary>
    Register,
}

/// <summary>One value in the graph. Nodes are equal when they compute the same thing, so each exists once.</summary>
internal readonly record struct Node(Operation Operation, int A, int B, int C, long Bits, Level Level)
{
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    public Segment Source => (Segment)A;

    public int Operands => Operation switch
    {
        Operation.Constant or Operation.Input => 0,
        Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Max or Operation.Min => 2,
        Operation.Select => 3,
        _ => 1,
    };

    public int Operand(int i) => i switch { 0 => A, 1 => B, _ => C };
}
