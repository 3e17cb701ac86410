using Osteon.Body.Calibration;
using Osteon.Body.Qualification;

namespace Osteon.Tests.Body.Qualification;

public sealed class VitaminKQualificationTests
{
    private static readonly VitaminKQualification Table = VitaminKQualification.Compute();

    [Fact]
    public void The_table_is_computed_for_every_target()
    {
        Assert.Equal(VitaminKTarget.All.Select(t => t.Id), Table.Rows.Select(row => row.Target.Id));
        Assert.All(Table.Rows, row => Assert.True(double.IsFinite(row.Predicted) && row.Low < row.Predicted && row.Predicted < row.High, row.Target.Id));
    }

    [Fact]
    public void Totals_count_each_set_once()
    {
        Assert.Equal(VitaminKTarget.All.Length, Table.Totals.Sum(total => total.Count));
        Assert.True(double.IsFinite(Table.Totals.Single(total => total.Set == TargetSet.Calibration).RootMeanSquareZ));
    }

    [Fact]
    public void A_miss_is_listed_as_a_miss() =>
        Assert.All(Table.Rows.Where(row => Math.Abs(row.Z) >= 2 || row.Target.Observed < row.Low || row.Target.Observed > row.High), row => Assert.Contains(row, Table.Misses));

    [Fact]
    public void The_slope_of_the_dose_in_the_INR_is_a_known_miss_and_keeps_the_INR_from_people() =>
        Assert.Contains(Table.Misses, row => row.Target.Id is "D5" or "X9");
}
