using FsCheck;
using FsCheck.Fluent;
using Osteon.Body.Calibration;
using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Body.Physiology;

public sealed class VitaminKTests
{
    private static readonly ParameterSheet Sheet = VitaminKPosterior.Rows;

    [Fact]
    public void Every_parameter_of_the_pathway_has_a_row() =>
        Assert.All(VitaminKSetting.Numbers, name => Assert.True(Sheet.Contains(VitaminKSetting.RowOf(name)), VitaminKSetting.RowOf(name)));

    [Fact]
    public void A_row_is_named_after_its_parameter()
    {
        Assert.Equal("vitamin_k.factor_vii_turnover", VitaminKSetting.RowOf(VitaminKParameter.FactorVIITurnover));
        Assert.Equal("vitamin_k.s_warfarin_half_inhibition", VitaminKSetting.RowOf(VitaminKParameter.SWarfarinHalfInhibition));
        Assert.Equal("vitamin_k.menaquinone4_elimination", VitaminKSetting.RowOf(VitaminKParameter.Menaquinone4Elimination));
    }

    [Theory, MemberData(nameof(Blocks))]
    public void Nothing_moves_at_rest(int block)
    {
        double[] p = new VitaminKSetting(Sheet).Eat(140, 20, 60, 15).Block(AllBlocks[block]).ToVector();
        Real[] parameters = [.. p], state = new Real[VitaminKPathway.StateCount], change = new Real[VitaminKPathway.StateCount];
        VitaminKPathway pathway = new();
        pathway.Start<Real>(parameters, state);
        pathway.Change<Real>(0, state, parameters, change);
        foreach (VitaminKPool pool in Enum.GetValues<VitaminKPool>().Except([VitaminKPool.CoronaryCalcium, VitaminKPool.ArterialStiffness]))
            Assert.True(Math.Abs(change[(int)pool].Value) <= 1e-13 * pathway.States[(int)pool].Scale, $"{pool} moves by {change[(int)pool].Value:R} an hour");
    }

    private static readonly Antagonism[] AllBlocks =
    [
        new Antagonism.Absent(),
        new Antagonism.TitratedTo(2.0),
        new Antagonism.Warfarin(5, Reported<Cyp2c9>.Unknown, Reported<Vkorc1>.Of(Vkorc1.GA)),
    ];

    public static TheoryData<int> Blocks() => [0, 1, 2];

    [Fact]
    public void Nothing_moves_at_rest_on_any_diet() => Prop.ForAll(
        Gen.Choose(0, 600).Zip(Gen.Choose(0, 400)).Zip(Gen.Choose(0, 2)).ToArbitrary(),
        told =>
        {
            ((int phylloquinone, int menaquinones), int block) = told;
            Real[] p = [.. new VitaminKSetting(Sheet).Eat(phylloquinone, menaquinones / 20.0, menaquinones, menaquinones / 4.0).Block(AllBlocks[block]).ToVector()];
            Real[] state = new Real[VitaminKPathway.StateCount], change = new Real[VitaminKPathway.StateCount];
            VitaminKPathway pathway = new();
            pathway.Start<Real>(p, state);
            pathway.Change<Real>(0, state, p, change);
            return Enum.GetValues<VitaminKPool>().Except([VitaminKPool.CoronaryCalcium, VitaminKPool.ArterialStiffness])
                .All(pool => Math.Abs(change[(int)pool].Value) <= 1e-12 * pathway.States[(int)pool].Scale);
        }).Holds();

    [Fact]
    public void More_vitamin_K_never_raises_an_undercarboxylated_protein_or_the_INR() => Prop.ForAll(
        Gen.Choose(0, 3).Select(i => (Nutrient)i).Zip(Gen.Choose(0, 50_000)).Zip(Gen.Choose(0, 2)).ToArbitrary(),
        taken =>
        {
            ((Nutrient form, int micrograms), int block) = taken;
            VitaminKSetting setting = new(Sheet);
            setting.Block(AllBlocks[block]);
            double[] before = Rest(setting);
            setting[Meals.Supply(form)] += setting.Meals.Absorbed(form, micrograms, 30) / 24;
            double[] after = Rest(setting);
            return new[] { BodySign.UncarboxylatedOsteocalcin, BodySign.DephosphorylatedUncarboxylatedMgp, BodySign.PercentUncarboxylatedProthrombin, BodySign.Inr }
                .All(marker => after[(int)marker] <= before[(int)marker] * (1 + 1e-12));
        }).Holds();

    [Fact]
    public void Warfarin_raises_the_INR_and_dp_ucMGP()
    {
        double[] without = Rest(new VitaminKSetting(Sheet));
        double[] with = Rest(new VitaminKSetting(Sheet).Block(new Antagonism.Warfarin(5, Reported<Cyp2c9>.Unknown, Reported<Vkorc1>.Unknown)));
        Assert.True(with[(int)BodySign.Inr] > 1.3 && with[(int)BodySign.Inr] > without[(int)BodySign.Inr]);
        Assert.True(with[(int)BodySign.DephosphorylatedUncarboxylatedMgp] > without[(int)BodySign.DephosphorylatedUncarboxylatedMgp]);
    }

    [Fact]
    public void The_same_dose_of_warfarin_thins_more_in_GA_than_in_GG_and_most_in_AA()
    {
        double Inr(Vkorc1 genotype) => new VitaminKSetting(Sheet).Block(new Antagonism.Warfarin(4, Reported<Cyp2c9>.Unknown, Reported<Vkorc1>.Of(genotype))).InrAtRest();
        Assert.True(Inr(Vkorc1.GG) < Inr(Vkorc1.GA) && Inr(Vkorc1.GA) < Inr(Vkorc1.AA));
    }

    [Fact]
    public void A_slower_CYP2C9_thins_more()
    {
        double[] inr = [.. new[] { Cyp2c9.Star1Star1, Cyp2c9.Star1Star2, Cyp2c9.Star1Star3, Cyp2c9.Star2Star2, Cyp2c9.Star2Star3, Cyp2c9.Star3Star3 }
            .Select(genotype => new VitaminKSetting(Sheet).Block(new Antagonism.Warfarin(3, Reported<Cyp2c9>.Of(genotype), Reported<Vkorc1>.Unknown)).InrAtRest())];
        Assert.Equal(inr.Order(), inr);
        Assert.Equal(inr.Length, inr.Distinct().Count());
    }

    [Theory, InlineData(1.5), InlineData(2.0), InlineData(2.5), InlineData(3.5)]
    public void Another_antagonist_is_titrated_to_its_INR(double inr) =>
        Assert.Equal(inr, new VitaminKSetting(Sheet).Block(new Antagonism.TitratedTo(inr)).InrAtRest(), 9);

    [Fact]
    public void Three_doses_of_15_mg_of_MK4_give_more_than_45_mg_at_once()
    {
        VitaminKSetting setting = new(Sheet);
        double[] parameters = setting.ToVector();
        double Uncarboxylated(int intakes)
        {
            List<Event> doses = [];
            for (int day = 0; day < 28; day++)
                for (int i = 0; i < intakes; i++)
                    doses.Add(Event.Add(24 * day + 8 + 6 * i, (int)VitaminKPool.Menaquinone4InGut, setting.Meals.Absorbed(Nutrient.Menaquinone4, 45_000.0 / intakes, 30)));
            Ending ending = new Integrator(new VitaminKPathway()).Integrate(parameters, doses, [28 * 24.0]);
            return Assert.IsType<Ending.Completed>(ending).Path.Outputs[(int)BodySign.PercentUncarboxylatedOsteocalcin];
        }
        Assert.True(Uncarboxylated(3) < Uncarboxylated(1) * 0.95);
    }

    [Fact]
    public void Daily_doses_and_their_mean_supply_end_at_the_same_markers()
    {
        VitaminKSetting setting = new(Sheet);
        double[] pulsed = setting.ToVector();
        double dose = setting.Meals.Absorbed(Nutrient.Menaquinone7, 180, 30);
        List<Event> doses = [.. Enumerable.Range(0, 84).Select(day => Event.Add(24 * day, (int)VitaminKPool.Menaquinone7InGut, dose))];
        double[] smooth = [.. pulsed];
        smooth[(int)VitaminKParameter.Menaquinone7Supply] += dose / 24;
        double[] start = new double[VitaminKPathway.StateCount];
        Real[] rest = new Real[VitaminKPathway.StateCount];
        VitaminKPathway.Rest<Real>([.. pulsed.Select(v => (Real)v)], rest);
        for (int i = 0; i < start.Length; i++)
            start[i] = rest[i].Value;
        double Marker(double[] parameters, List<Event> events) => Assert.IsType<Ending.Completed>(
            new Integrator(new VitaminKPathway()).Integrate(parameters, events, [84 * 24.0], start)).Path.Outputs[(int)BodySign.PercentUncarboxylatedOsteocalcin];
        // within a day the bone pool follows the doses by a few percent; the mean is the same
        Assert.Equal(Marker(smooth, []), Marker(pulsed, doses), 0.03 * Marker(smooth, []));
    }

    [Theory, InlineData(0, 8.8), InlineData(8.8, 20), InlineData(20, 34.9)]
    public void A_fatter_meal_gives_more(double lean, double fat)
    {
        Meals meals = new(Sheet);
        Assert.True(meals.Absorbed(Nutrient.Menaquinone7, 100, lean) < meals.Absorbed(Nutrient.Menaquinone7, 100, fat));
    }

    [Fact]
    public void The_arterial_links_are_zero_by_default()
    {
        Assert.Equal(0, Sheet["vitamin_k.calcification_link"]);
        Assert.Equal(0, Sheet["vitamin_k.stiffness_link"]);
    }

    [Theory, InlineData("vitamin_k.calcification_link"), InlineData("vitamin_k.stiffness_link"), InlineData("vitamin_k.calcitriol_link")]
    public void Every_link_has_a_range_that_includes_zero(string name)
    {
        ParameterRow row = Sheet.Row(name);
        Assert.True(row.Low <= 0 && row.High > 0);
        Assert.Equal(Osteon.Vocabulary.Provenance.Origin.Fitted, row.Origin);
    }

    private static double[] Rest(VitaminKSetting setting)
    {
        Real[] parameters = [.. setting.ToVector()], state = new Real[VitaminKPathway.StateCount], markers = new Real[VitaminKPathway.MarkerCount];
        VitaminKPathway.Rest<Real>(parameters, state);
        VitaminKPathway.Markers<Real>(state, parameters, SkeletalSignals<Real>.AtRest, markers);
        return [.. markers.Select(m => m.Value)];
    }
}
