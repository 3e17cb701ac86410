using System.Collections.Immutable;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Ode.Methods;
using Osteon.Numerics.Scalars;

namespace Osteon.Oracles;

/// <summary>
/// Mazzia F, Magherini C. Test Set for Initial Value Problem Solvers, release 2.4. University of Bari, 2008: problems HIRES, OREGO, VDPOL and
/// ROBER with their reference solutions at the end of the interval, computed there in quadruple precision.
/// </summary>
public sealed class StiffProblemsTests
{
    private const double Rtol = 1e-10;

    public static TheoryData<RosenbrockMethod> Methods => [Rodas5P.Method, Rodas4P2.Method];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Hires(RosenbrockMethod method) => Meets(new HiresEquations(), method, 321.8122,
        [0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2, 0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2]);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Oregonator(RosenbrockMethod method) => Meets(new OregonatorEquations(), method, 360,
        [0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3]);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Van_der_Pol(RosenbrockMethod method) => Meets(new VanDerPolEquations(), method, 2, [0.1706167732170483e1, -0.8928097010247975]);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Robertson(RosenbrockMethod method) => Meets(new RobertsonEquations(), method, 1e11, [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050]);

    /// <summary>The global error may be some hundred times what each step may err; these problems amplify, and run through up to 16 decades.</summary>
    private static void Meets(IEquations equations, RosenbrockMethod method, double end, double[] reference)
    {
        var ending = new Integrator(equations, new() { Rtol = Rtol, Method = method, FirstStep = 1e-6 }).Integrate([], [], [end]);
        var path = Assert.IsType<Ending.Completed>(ending).Path;
        for (var i = 0; i < reference.Length; i++)
            Assert.True(Math.Abs(path.States[i] / reference[i] - 1) < 1000 * Rtol, $"{equations.States[i].Name}: {path.States[i]:R} and {reference[i]:R}");
    }

    private abstract class Stiff(string names, double[] start, double[] scales) : IEquations
    {
        public ImmutableArray<StateDeclaration> States { get; } = [.. names.Split(' ').Select((name, i) => new StateDeclaration(name, scales[i % scales.Length], "1"))];

        public ImmutableArray<string> Parameters => [];

        public ImmutableArray<string> Outputs => [];

        public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T>
        {
            for (var i = 0; i < start.Length; i++)
                state[i] = start[i];
        }

        public abstract void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>;

        public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
        {
        }
    }

    private sealed class HiresEquations() : Stiff("y1 y2 y3 y4 y5 y6 y7 y8", [1, 0, 0, 0, 0, 0, 0, 0.0057], [1e-3])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> y, ReadOnlySpan<T> parameters, Span<T> f)
        {
            f[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
            f[1] = 1.71 * y[0] - 8.75 * y[1];
            f[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
            f[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
            f[4] = -1.745 * y[4] + 0.43 * y[5] + 0.43 * y[6];
            f[5] = -280 * y[5] * y[7] + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
            f[6] = 280 * y[5] * y[7] - 1.81 * y[6];
            f[7] = -f[6];
        }
    }

    private sealed class OregonatorEquations() : Stiff("HBrO2 bromide cerium", [1, 2, 3], [1])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> y, ReadOnlySpan<T> parameters, Span<T> f)
        {
            f[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
            f[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
            f[2] = 0.161 * (y[0] - y[2]);
        }
    }

    private sealed class VanDerPolEquations() : Stiff("x v", [2, 0], [1])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> y, ReadOnlySpan<T> parameters, Span<T> f)
        {
            f[0] = y[1];
            f[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
        }
    }

    private sealed class RobertsonEquations() : Stiff("A B C", [1, 0, 0], [1e-7, 1e-13, 1])
    {
        public override void Change<T>(T time, ReadOnlySpan<T> y, ReadOnlySpan<T> parameters, Span<T> f)
        {
            f[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
            f[2] = 3e7 * y[1] * y[1];
            f[1] = -f[0] - f[2];
        }
    }
}
