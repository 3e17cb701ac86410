using Osteon.Body.Parameters;
using Osteon.Body.Physiology;
using Osteon.Body.Simulation;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Randomness;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.Regimens;

namespace Osteon.Tests.Body.Physiology;

public sealed class WholeBodyTests
{
    private static readonly WholeBody Body = new();
    private static readonly Lazy<Population> Kernels = new(() => new Population(Body, new PopulationOptions { Integrator = new() { Rtol = 1e-7 } }));
    private static readonly double[] Parameters = new PersonBody(BodyModelTests.Woman(62)).In(Draw.Central).Parameters;

    [Fact]
    public void A_person_rests_exactly_where_they_stand()
    {
        Real[] p = [.. Parameters], state = new Real[Body.States.Length], change = new Real[Body.States.Length];
        Body.Start<Real>(p, state);
        Body.Change<Real>(0, state, p, change);
        string[] moving = ["UrinaryCalcium", "CoronaryCalcium", "ArterialStiffness", "ArteryCalcium"];
        for (int i = 0; i < state.Length; i++)
        {
            if (!moving.Contains(Body.States[i].Name))
                Assert.True(Math.Abs(change[i].Value) <= 1e-9 * Body.States[i].Scale, $"{Body.States[i].Name} moves by {change[i].Value:R} an hour");
        }
    }

    [Fact]
    public void Calcium_and_phosphate_are_conserved_whatever_the_state()
    {
        RandomStream random = new(1, 0, "states");
        Real[] p = [.. Parameters], state = new Real[Body.States.Length], change = new Real[Body.States.Length], seen = new Real[Body.Outputs.Length];
        for (int trial = 0; trial < 200; trial++)
        {
            Body.Start<Real>(p, state);
            for (int i = 0; i < state.Length; i++)
                state[i] *= 0.5 + random.NextUniform();
            Body.Change<Real>(0, state, p, change);
            Body.Observe<Real>(0, state, p, seen);
            double Rate(MineralPool pool) => change[(int)pool].Value;
            double artery = change[^1].Value;
            double held = Rate(MineralPool.GutCalcium) + Rate(MineralPool.PlasmaCalcium) + Rate(MineralPool.ExchangeableBoneCalcium) + Rate(MineralPool.DeepBoneCalcium)
                + Rate(MineralPool.UrinaryCalcium) + artery;
            double entered = seen[(int)BodySign.DietToGut].Value - seen[(int)BodySign.GutToStool].Value;
            Assert.Equal(entered, held, 1e-10);

            double ratio = Parameters[WholeBodyParameters.Index("bone_mineral.phosphate_per_calcium")];
            double phosphateHeld = Rate(MineralPool.GutPhosphate) + Rate(MineralPool.PlasmaPhosphate) + Rate(MineralPool.CellPhosphate)
                + ratio * (artery + Rate(MineralPool.ExchangeableBoneCalcium) + Rate(MineralPool.DeepBoneCalcium));
            double eaten = IntestinalPhosphate.Absorbable<Real>(p).Value;
            double urine = Kidney.PhosphateToUrine<Real>(PlasmaMinerals.Concentration<Real>(state[(int)MineralPool.PlasmaPhosphate], p), state[(int)MineralPool.Filtration], p).Value;
            Assert.Equal(eaten - urine, phosphateHeld, 1e-10);
        }
    }

    [Fact]
    public void Bone_calcium_stays_above_zero_through_decades_of_menopause()
    {
        double[] p = new PersonBody(BodyModelTests.Woman(45)).In(Draw.Central).Parameters;
        Trajectory path = Completed(new Individual { Parameters = p, Times = [.. Enumerable.Range(0, 26).Select(year => year * 8766.0)] });
        int states = Body.States.Length;
        for (int time = 0; time < 26; time++)
        {
            Assert.True(path.States[time * states + (int)MineralPool.ExchangeableBoneCalcium] > 0);
            Assert.True(path.States[time * states + (int)MineralPool.DeepBoneCalcium] > 0);
        }
    }

    [Fact]
    public void Averages_of_settled_doses_follow_every_single_dose()
    {
        DrawnBody drawn = new PersonBody(BodyModelTests.Woman(62)).In(Draw.Central);
        Regimen regimen = BodyModelTests.Take(Nutrient.Menaquinone7, 180);
        double[] times = [.. new double[] { 84, 182, 364 }.Select(day => day * 24)];
        Trajectory Run(double settlingDays) => Completed(new Individual { Parameters = drawn.Parameters, Times = times, Events = RegimenPlan.Events(regimen, drawn, 365, settlingDays) });
        Trajectory all = Run(365), settled = Run(RegimenPlan.SettlingDays);
        int outputs = Body.Outputs.Length;
        // The average misses only the swing within a day, which the pools of days behind plasma have smoothed.
        foreach (BodySign sign in new[] { BodySign.UncarboxylatedOsteocalcin, BodySign.DephosphorylatedUncarboxylatedMgp, BodySign.ParathyroidHormone })
        {
            for (int time = 0; time < times.Length; time++)
                Assert.InRange(settled.Outputs[time * outputs + (int)sign] / all.Outputs[time * outputs + (int)sign], 0.99, 1.01);
        }
    }

    [Fact]
    public void Secretion_never_rises_with_calcium()
    {
        Real[] p = [.. Mineral.Values()];
        double[] secretion = [.. Enumerable.Range(10, 30).Select(i => ParathyroidGland.Secretion<Real>(i / 10.0, 0.5, 1, p).Value)];
        Assert.All(secretion.Zip(secretion.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
    }

    private static Trajectory Completed(Individual person) => Assert.IsType<Ending.Completed>(Kernels.Value.Run(person)).Path;
}
