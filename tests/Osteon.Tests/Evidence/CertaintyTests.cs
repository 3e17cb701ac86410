using Osteon.Evidence;
using Osteon.Evidence.Bias;
using Osteon.Evidence.Certainty;
using Osteon.Evidence.Effects;
using Osteon.Evidence.Pooling;

namespace Osteon.Tests.Evidence;

public sealed class CertaintyTests
{
    private static readonly Effect[] Agreeing = [Effect.Of(-0.5, 0.01), Effect.Of(-0.52, 0.01), Effect.Of(-0.48, 0.01)];

    [Fact]
    public void Strong_trials_that_agree_stay_high() =>
        Assert.Equal(Osteon.Vocabulary.Provenance.Certainty.High, Grade.Of(MetaAnalysis.Pool(Agreeing), Agreeing, new GradeFacts(0, false, 0.2, 4000, 1000)).Certainty);

    [Fact]
    public void Open_trials_of_a_marker_fall_to_very_low() =>
        Assert.Equal(Osteon.Vocabulary.Provenance.Certainty.VeryLow, Grade.Of(MetaAnalysis.Pool(Agreeing), Agreeing, new GradeFacts(1, true, 0.2, 100, 1000)).Certainty);

    [Fact]
    public void A_result_that_hangs_on_one_study_is_not_sharp_enough()
    {
        Effect[] hanging = [Effect.Of(-0.6, 0.04), Effect.Of(-0.1, 0.04), Effect.Of(-0.5, 0.04), Effect.Of(-0.15, 0.04)];
        PooledEffect pool = MetaAnalysis.Pool(hanging);
        Assert.False(pool.Effect.Confidence.Contains(0));
        Assert.Contains(LeaveOneOut.Of(hanging), without => without.Effect.Confidence.Contains(0));
        Assert.Equal(1, Grade.Of(pool, hanging, new GradeFacts(0, false, null, 4000, 1000)).Judgments.Single(j => j.Domain == GradeDomain.Imprecision).Levels);
    }

    [Fact]
    public void A_person_may_rate_otherwise_but_must_say_why()
    {
        Grade rated = Grade.Of(MetaAnalysis.Pool(Agreeing), Agreeing, new GradeFacts(1, false, 0.2, 4000, 1000));
        Assert.Throws<ArgumentException>(() => rated.With(GradeDomain.RiskOfBias, 0, " "));
        Grade other = rated.With(GradeDomain.RiskOfBias, 0, "the outcome was read by people who did not know the arm");
        Assert.Equal(Osteon.Vocabulary.Provenance.Certainty.High, other.Certainty);
        Assert.True(other.Judgments[0].Overridden);
    }

    // Textbook: a standardized difference of 0.5 needs 63 people an arm by the normal formula (Cohen's tables, with t, say 64).
    [Fact]
    public void Half_a_deviation_needs_126_people() => Assert.Equal(126, RequiredInformationSize.ForMeans(0.5, 1));

    // 4·(1.95996 + 0.84162)²·0.15·0.85/0.1² = 400.3
    [Fact]
    public void Halving_a_risk_of_a_fifth_needs_401_people() => Assert.Equal(401, RequiredInformationSize.ForRisks(0.2, 0.5));

    [Fact]
    public void Heterogeneity_asks_for_more_people() => Assert.True(RequiredInformationSize.ForRisks(0.2, 0.5, 50) is var more && more >= 2 * 400 && more <= 802);

    [Fact]
    public void An_odds_ratio_of_one_half_takes_a_risk_of_100_of_1000_to_53()
    {
        Coefficient half = MetaAnalysis.Pool([Effect.Of(Math.Log(0.5), 0.04)]).Effect;
        AbsoluteEffect absolute = AbsoluteEffect.Of(new OddsRatio(), half, 0.1);
        Assert.Equal(52.6, absolute.With, 1);
        Assert.Equal(50, AbsoluteEffect.Of(new RiskRatio(), half, 0.1).With, 10);
    }
}
