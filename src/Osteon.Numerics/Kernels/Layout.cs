using Osteon.Numerics.Graph;

namespace Osteon.Numerics.Kernels;

/// <summary>Where each segment of a workspace begins, in vectors of one value for each lane.</summary>
internal sealed class Layout
{
    private readonly int[] starts = new int[(int)Segment.Register + 1];

    public Layout(EquationsProgram program, int hoisted, int scratch, int elementary, int constants, int registers)
    {
        void Take(Segment segment, int count)
        {
            starts[(int)segment] = Total;
            Total += Math.Max(1, count);
        }
        Take(Segment.Time, 1);
        Take(Segment.Shift, 1);
        Take(Segment.TimeSlope, program.TimeSlopes.Length);
        Take(Segment.State, program.States);
        Take(Segment.Right, program.States);
        Take(Segment.Hoisted, hoisted);
        Take(Segment.Factor, program.Factors);
        Take(Segment.Scratch, scratch);
        Take(Segment.Elementary, elementary);
        Take(Segment.Constant, constants + 1);
        Take(Segment.Mode, program.Jumps);
        Take(Segment.Kink, program.Kinks);
        Take(Segment.Free, 1);
        Take(Segment.Guard, 2 * program.Jumps + program.Kinks);
        Take(Segment.Output, program.Outputs);
        Take(Segment.Parameter, program.Parameters);
        Take(Segment.Supply, program.Supplied.Length);
        Take(Segment.Register, registers);
        One = starts[(int)Segment.Constant] + constants;
    }

    /// <summary>How many vectors a workspace has.</summary>
    public int Total { get; private set; }

    /// <summary>Where the number 1 stands, for reciprocals.</summary>
    public int One { get; }

    /// <summary>Where a place stands; not for Increment, which is handed in.</summary>
    public int this[Place place] => starts[(int)place.Segment] + place.Index;

    /// <summary>Where a segment begins.</summary>
    public int this[Segment segment] => starts[(int)segment];
}
