using Osteon.Body.Calibration;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Tests.Body.Calibration;

public sealed class VitaminKTargetTests
{
    [Fact]
    public void Every_target_stands_once_and_in_one_set() =>
        Assert.Equal(VitaminKTarget.All.Length, VitaminKTarget.All.Select(target => target.Id).Distinct().Count());

    [Fact]
    public void No_observation_is_both_fitted_to_and_judged_by()
    {
        static object Experiment(VitaminKTarget t) => (t.Trial, t.OnHemodialysis, t.Block, t.Course, t.Marker, t.Statistic);
        Assert.Empty(VitaminKTarget.Of(TargetSet.Calibration).Select(Experiment).Intersect(
            VitaminKTarget.Of(TargetSet.Holdout).Concat(VitaminKTarget.Of(TargetSet.Blind)).Select(Experiment)));
    }

    [Fact]
    public void No_blind_target_belongs_to_a_trial_of_the_calibration_set() =>
        Assert.Empty(VitaminKTarget.Of(TargetSet.Blind).Select(t => t.Trial).Intersect(VitaminKTarget.Of(TargetSet.Calibration).Select(t => t.Trial)));

    [Fact]
    public void Every_target_names_a_source_and_an_error() => Assert.All(VitaminKTarget.All, target =>
    {
        Assert.True(Bibliography.Contains(target.Source), target.Source);
        Assert.True(target.StandardError > 0);
    });

    [Fact]
    public void Every_prior_names_a_source_and_a_row() => Assert.All(FreeParameter.All, prior =>
    {
        Assert.True(Bibliography.Contains(prior.Source), prior.Source);
        Assert.True(VitaminKPosterior.Rows.Contains(prior.Name), prior.Name);
    });

    [Fact]
    public void What_ships_is_the_mode_of_the_posterior_that_ships()
    {
        VitaminKPosterior posterior = VitaminKPosterior.Shipped;
        ParameterSheet mode = posterior.Structure.Apply(VitaminKPosterior.Rows, posterior.Mode);
        Assert.All(FreeParameter.All, prior => Assert.Equal(mode[prior.Name], VitaminKPosterior.Rows[prior.Name], Math.Abs(mode[prior.Name]) * 1e-5)); // six digits are written
    }

    [Fact]
    public void The_shipped_mode_is_where_the_fit_stops()
    {
        VitaminKFit shipped = VitaminKFit.Shipped();
        VitaminKFit again = VitaminKFit.Of(VitaminKPosterior.Rows, shipped.Structure, VitaminKTarget.Of(TargetSet.Calibration), shipped.Logs);
        for (int i = 0; i < again.Logs.Length; i++)   // a fit stops when no parameter moves by 0.001; what is uncertain is far wider
            Assert.True(Math.Abs(again.Logs[i] - shipped.Logs[i]) < 0.1 * Math.Sqrt(shipped.Covariance[i, i]), shipped.Structure.Free[i].Name);
    }

    [Fact]
    public void A_draw_depends_on_its_number_alone()
    {
        ParameterSheet early = VitaminKPosterior.Shipped.Draw(7, 3);
        _ = VitaminKPosterior.Shipped.Draw(7, 4);
        ParameterSheet late = VitaminKPosterior.Shipped.Draw(7, 3), other = VitaminKPosterior.Shipped.Draw(7, 4);
        Assert.All(VitaminKSetting.Numbers.Select(VitaminKSetting.RowOf), name => Assert.Equal(early[name], late[name]));
        Assert.NotEqual(early["vitamin_k.bone_gain"], other["vitamin_k.bone_gain"]);
    }

    [Fact]
    public void Draws_scatter_around_what_ships()
    {
        double[] logs = [.. Enumerable.Range(0, 2000).Select(i => Math.Log(VitaminKPosterior.Shipped.Draw(1, (ulong)i, person: false)["vitamin_k.menaquinone7_clearance"]))];
        VitaminKPosterior posterior = VitaminKPosterior.Shipped;
        int at = posterior.Structure.Free.ToList().FindIndex(p => p.Name == "vitamin_k.menaquinone7_clearance");
        double deviation = Math.Sqrt(posterior.Covariance[at, at]);
        Assert.Equal(posterior.Mode[at], logs.Average(), 4 * deviation / Math.Sqrt(2000));     // four standard errors of the mean
    }
}
