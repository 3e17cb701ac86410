using System.Collections.Immutable;
using Osteon.Evidence.Studies;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Evidence;

public sealed class StudyLibraryTests
{
    private static readonly StudyLibrary Library = StudyLibrary.Shipped;
    private static readonly string[] Outcomes = [.. Library.Outcomes.Select(o => o.Outcome).Distinct()];

    [Fact]
    public void Every_row_names_a_source_of_the_bibliography() =>
        Assert.All(Library.Studies.Select(s => s.Source).Concat(Library.Outcomes.Select(o => o.Source)).Concat(Library.Pools.Select(p => p.Source)).Concat(Library.Networks.Select(p => p.Source))
            .Concat(Library.MedicineComparisons.Select(p => p.Source)).Concat(Library.MedicineArms.Select(p => p.Source)).Concat(Library.Guidelines.Select(g => g.Source)).Concat(Library.Retractions.Select(r => r.Source))
            .Distinct(), key => Assert.True(Bibliography.Contains(key), key));

    [Fact]
    public void A_retracted_study_enters_no_pool_whatever_is_asked() => Assert.All(Outcomes, outcome =>
        Assert.All(OutcomePool.Of(Library, outcome, new PoolSelection(WithConcern: true, WithUnverified: true)), pool =>
            Assert.DoesNotContain(pool.Poolable, c => c.Study.Status == StudyStatus.Retracted)));

    [Fact]
    public void A_study_in_doubt_and_a_number_from_memory_enter_only_when_asked_for() => Assert.All(Outcomes, outcome =>
        Assert.All(OutcomePool.Of(Library, outcome, new PoolSelection()), pool =>
            Assert.DoesNotContain(pool.Poolable, c => c.Study.Status == StudyStatus.Concern || c.IsUnverified)));

    [Fact]
    public void The_doubtful_trial_enters_the_vertebral_pool_by_one_switch() =>
        Assert.Contains(OutcomePool.Of(Library, "vertebral_fractures", new PoolSelection(WithConcern: true)).SelectMany(p => p.Poolable), c => c.Study.Id == "IshidaKawai2004");

    [Fact]
    public void A_trial_against_an_active_medicine_is_not_pooled_with_placebo_trials() => Assert.All(Outcomes, outcome =>
        Assert.All(OutcomePool.Of(Library, outcome, new PoolSelection(WithConcern: true, WithUnverified: true)), pool => Assert.DoesNotContain(pool.Poolable, c => c.Study.Id == "Jiang2014")));

    [Fact]
    public void Fewer_than_three_studies_are_not_pooled() => Assert.All(Outcomes, outcome =>
        Assert.All(OutcomePool.Of(Library, outcome, new PoolSelection(WithConcern: true, WithUnverified: true)), pool => Assert.Equal(pool.Poolable.Length >= 3, pool.Pooled is not null)));

    [Fact]
    public void Forms_are_pooled_apart_unless_they_are_asked_for_together()
    {
        Assert.All(Outcomes, outcome => Assert.All(OutcomePool.Of(Library, outcome, new PoolSelection()), pool =>
            Assert.Single(pool.Poolable.Concat(pool.LeftOut.Select(l => l.Contrast)).Select(c => c.Study.Vitamer).Distinct())));
        Assert.Contains(OutcomePool.Of(Library, "lumbar_spine_bmd", new PoolSelection("all")), pool => pool.Poolable.Select(c => c.Study.Vitamer).Distinct().Count() > 1);
        Assert.DoesNotContain(OutcomePool.Of(Library, "lumbar_spine_bmd", new PoolSelection("K2")).SelectMany(p => p.Poolable), c => c.Study.Vitamer == "K1");
    }

    [Theory]
    [InlineData("MK-7", "MK-7 360 ug (natto)")]
    [InlineData("K1", "K1")]
    [InlineData("mixed forms", "K1 and MK-4")]
    [InlineData("K2", "K2 (form not in abstract)")]
    [InlineData("form not named", "")]
    public void A_study_knows_its_form(string vitamer, string form) => Assert.Equal(vitamer, new Study { Id = "x", Author = "x", Year = "", Form = form }.Vitamer);

    [Fact]
    public void The_famous_reversals_are_kept_as_pairs() =>
        Assert.Equal([(0.96, 0.43), (0.63, 0.50), (0.23, 0.30), (0.96, 0.42)], Library.Reversals.Select(r => (r.First.Estimate!.Value, r.Second.Estimate!.Value)));

    [Theory]
    [InlineData("estimate outside its interval", "Zhou2022 ucoc")]
    [InlineData("estimate outside its interval", "Ronn2016 ucoc")]
    [InlineData("interval centered elsewhere", "AVADEC2022 avc_score_change")]
    [InlineData("p-value does not follow", "Je2011 lumbar_spine_bmd (L3)")]
    [InlineData("standard error read as deviation", "Ronn2016 tibia_trabecular_number")]
    [InlineData("standard error, converted here", "Shiraki2000 lumbar_spine_bmd")]
    [InlineData("percentage is not events over people", "VERO vertebral_fractures")]
    [InlineData("percentage is not events over people", "HIP hip_fractures")]
    [InlineData("unit out of line", "Je2011 ucoc")]
    [InlineData("one trial reported twice", "Zwakenberg")]
    [InlineData("one trial reported twice", "Ronn SH 2016 and Ronn SH 2021")]
    public void The_slips_that_the_notes_name_are_found(string kind, string what) =>
        Assert.Contains(ExtractionChecks.Of(Library), f => f.Kind == kind && f.What.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void A_standard_error_read_as_a_deviation_is_noticed()
    {
        // Shiraki 2000 as it is printed, its ± taken for a deviation.
        OutcomeRow treated = Library.Outcomes.First(o => o.Study == "Shiraki2000" && o.Month == 24 && o.Role == "intervention") with { Deviation = 1.0, DeviationBasis = "" };
        OutcomeRow control = Library.Outcomes.First(o => o.Study == "Shiraki2000" && o.Month == 24 && o.Role == "control") with { Deviation = 0.8, DeviationBasis = "" };
        StudyLibrary misread = Library with { Outcomes = [treated, control] };
        Assert.Contains(ExtractionChecks.Of(misread), f => f.Kind == "standard error read as deviation");
    }

    [Fact]
    public void A_count_above_its_total_and_an_impossible_p_are_noticed()
    {
        OutcomeRow row = Library.Outcomes.First(o => o.Statistic == "events") with { Events = 70, Total = 66 };
        PublishedPool pool = Library.Pools.First(p => p.HasInterval) with { P = "1.2" };
        ImmutableArray<ExtractionFinding> found = ExtractionChecks.Of(Library with { Outcomes = [row], Pools = [pool] });
        Assert.Contains(found, f => f.Kind == "count above its total");
        Assert.Contains(found, f => f.Kind == "impossible p-value");
    }

    [Fact]
    public void Shirakis_printed_p_values_come_back_from_the_deviations_computed_here()
    {
        // Printed: p = 0.0339 or smaller at 24 months; as standard errors of 1.0 and 0.8 the difference of 2.8 has z = 2.19.
        Contrast contrast = Contrast.Of(Library, "lumbar_spine_bmd").Single(c => c.Study.Id == "Shiraki2000" && c.Month == 24);
        Assert.Equal(Math.Sqrt(1.0 * 1.0 + 0.8 * 0.8), contrast.Effect!.Value.StandardError, 2);
    }

    [Fact]
    public void A_persons_file_is_read_whole_and_every_problem_is_located()
    {
        const string text = "study,outcome,unit,n1,mean1,sd1,n2,mean2,sd2,events1,total1,events2,total2,measure,estimate,ci_low,ci_high,p\n"
            + "A,lumbar_spine_bmd,%,50,1,2,50,0,2,,,,,,,,,\n"
            + "B,hip_fractures,,,,,,,,9,5,1,50,,,,,\n"
            + "C,hip_fractures,,,,,,,,,,,,RR,0.8,0.9,1.2,\n"
            + "D,hip_fractures,,,,,,,,,,,,RR,0.8,,,x\n"
            + "E,hip_fractures,,,,,,,,,,,,,,,,\n";
        Reading<OwnStudies> own = OwnStudies.Read(CsvTable.Read("mine.csv", new StringReader(text)).OrThrow());
        Assert.False(own.Succeeded);
        Assert.Equal([3, 4, 5, 5, 6], own.Problems.Select(p => p.Line).Order());
    }

    [Fact]
    public void Three_studies_of_a_person_are_pooled_and_a_p_value_becomes_a_standard_error()
    {
        const string text = "study,outcome,measure,estimate,ci_low,ci_high,p\nA,new_marker,RR,0.8,0.6,1.0667,\nB,new_marker,RR,0.7,,,0.01\nC,new_marker,RR,0.9,0.7,1.157,\n";
        OwnStudies own = OwnStudies.Read(CsvTable.Read("mine.csv", new StringReader(text)).OrThrow()).OrThrow();
        OutcomePool pool = Assert.Single(OutcomePool.Of(Library.With(own.Studies, own.Outcomes), "new_marker", new PoolSelection()));
        Assert.NotNull(pool.Pooled);
        Assert.Equal(Math.Abs(Math.Log(0.7)) / 2.5758293035489, pool.Poolable[1].Effect!.Value.StandardError, 6);
    }

    [Fact]
    public void A_published_difference_with_a_p_value_alone_is_weighted_by_it()
    {
        Contrast contrast = Assert.Single(Contrast.Of(Library, "carotid_intima_media_change"));
        Assert.Equal(0.076 / 2.807033768343811, contrast.Effect!.Value.StandardError, 9); // p = 0.005 lies 2.807 standard errors out
        Assert.Contains("p-value", contrast.Conversion, StringComparison.Ordinal);
    }

    [Theory, InlineData("0.7", null), InlineData("<0.001", null), InlineData("", null), InlineData("0.005", 0.005), InlineData("0.64", 0.64), InlineData("1.2", null)]
    public void A_bound_or_a_single_digit_is_no_p_value_to_weigh_by(string printed, double? p) =>
        Assert.Equal(p, new OutcomeRow { Study = "x", Arm = "x", Role = "contrast", Outcome = "x", Statistic = "x", P = printed }.ExactP);

    [Fact]
    public void An_estimate_beside_its_interval_is_found_and_never_pooled()
    {
        Assert.Contains(ExtractionChecks.Of(Library), f => f.Kind == "estimate outside its interval" && f.What.StartsWith("TrevascHDK2023 dp_ucmgp_change", StringComparison.Ordinal));
        Assert.DoesNotContain(OutcomePool.Of(Library, "dp_ucmgp_change", new PoolSelection("all", null, true, true)), p => p.Poolable.Any(c => c.Study.Id == "TrevascHDK2023"));
    }

    [Fact]
    public void A_ratio_of_means_is_pooled_on_the_scale_of_logarithms()
    {
        Contrast contrast = Contrast.Of(Library, "cac_score_change").Single(c => c.Study.Id == "TrevascHDK2023");
        Assert.Equal(Math.Log(0.85), contrast.Effect!.Value.Estimate, 12);
        Assert.Equal(0.85, contrast.Measure.Shown(contrast.Effect.Value.Estimate), 12);
    }
}
