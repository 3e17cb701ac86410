using Osteon.Numerics.Kernels;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class LanesTests
{
    [Fact]
    public void Steps_allocate_nothing()
    {
        var population = new Population(new Pendulum());
        long Allocated(double end, out int steps)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            steps = Assert.IsType<Ending.Completed>(population.Run(new Individual { Parameters = [], Times = [end] })).Path.Steps;
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        _ = Allocated(1, out _);
        var (few, many) = (Allocated(20, out var fewSteps), Allocated(2000, out var manySteps));
        Assert.True(manySteps > 50 * fewSteps);
        // Both runs take the same memory for one person; a byte a step would be thousands.
        Assert.InRange(many - few, -1000, 1000);
    }

    [Fact]
    public unsafe void Four_reciprocals_by_one_division_are_right_and_lanes_do_not_feel_each_other()
    {
        double[] values = [3, -7e-5, 1.5e99, 2.2e-16, 0.1, 12, 1e-8, 5, double.PositiveInfinity, 1e200, 0, 1e300, 1e-200, 1e-150, -1e-160, 4];
        const int count = 16;
        double* alone = stackalloc double[count];
        for (var i = 0; i < count; i++)
            alone[i] = values[i];
        ElementaryLoops<One>.Reciprocal(alone, count);
        for (var i = 0; i < count; i++)
        {
            if (values[i] == 0 || double.IsInfinity(values[i]))
                Assert.Equal(1 / values[i], alone[i]);
            else
                Assert.InRange(alone[i] * values[i], 1 - 4e-16, 1 + 4e-16);
        }
        // The same beside a lane whose product leaves the range, and beside one that stays.
        double* beside = stackalloc double[2 * count];
        for (var i = 0; i < count; i++)
            (beside[2 * i], beside[2 * i + 1]) = (values[i], i % 3 == 0 ? 1e250 : 2);
        ElementaryLoops<Two>.Reciprocal(beside, count);
        for (var i = 0; i < count; i++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(alone[i]), BitConverter.DoubleToInt64Bits(beside[2 * i]));
    }
}
