using Osteon.Numerics.Graph;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Numerics.Scalars;
using Osteon.Numerics.Sensitivity;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class SensitivityTests
{
    private static readonly double[] Typical = [0.5, 0.4, 1.7];

    [Fact]
    public void Sensitivities_are_the_limit_of_differences()
    {
        var equations = new Smooth();
        double[] times = [0.5, 2, 6];
        Event[] events = [Event.Add(1, 0, 0.3), Event.Set(3, 1, 0.5)];
        var population = new Population(new SensitivityEquations(equations, [0, 1, 2], Typical), new() { Integrator = new() { Rtol = 1e-8 } });
        var path = Completed(population.Run(new Individual { Parameters = Typical, Events = events, Times = times }));
        var plain = new Integrator(equations, new() { Rtol = 1e-11 });
        for (var p = 0; p < 3; p++)
        {
            const double step = 1e-4;
            Trajectory Shifted(double by)
            {
                var parameters = Typical.Select((value, i) => i == p ? value + by : value).ToArray();
                var shifted = events.Select(e => e.Kind == EventKind.SetParameter && e.Index == p ? e with { Amount = e.Amount + by } : e).ToArray();
                return Completed(plain.Integrate(parameters, shifted, times));
            }
            var (above, below) = (Shifted(step), Shifted(-step));
            for (var t = 0; t < times.Length; t++)
                for (var i = 0; i < 2; i++)
                {
                    // h² f''' / 6 and 10⁻¹¹ / h
                    Assert.Equal((above.States[2 * t + i] - below.States[2 * t + i]) / (2 * step), path.States[t * 8 + 2 * (p + 1) + i], 2e-6);
                    Assert.Equal((above.Outputs[2 * t + i] - below.Outputs[2 * t + i]) / (2 * step), path.Outputs[t * 8 + 2 * (p + 1) + i], 5e-6);
                }
        }
    }

    [Fact]
    public void The_graph_s_jacobian_is_that_of_dual_numbers()
    {
        var equations = new Everything();
        double[] y = [1.3, 0.7, 0.4];
        const double time = 2.5;
        var system = new PlainSystem(equations, Typical);
        var (expected, byTime) = (new double[9], new double[3]);
        system.Jacobian(time, y, expected, byTime);

        var recording = new Recording(equations);
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                Assert.Equal(expected[3 * i + j], Value(recording.Graph.Derivative(recording.Change[i], recording.State[j])), 1e-13);
            Assert.Equal(byTime[i], Value(recording.Graph.Derivative(recording.Change[i], recording.Time)), 1e-13);
        }

        double Value(int node) => Evaluate(recording.Graph, input => input.Source switch
        {
            Segment.State => y[input.B],
            Segment.Parameter => Typical[input.B],
            Segment.Time => time,
            _ => y[1] > 0.8 ? 1 : 0,
        })[node];
    }

    [Fact]
    public void A_power_of_zero_has_no_slope_and_spoils_nothing()
    {
        var graph = new ExpressionGraph();
        var x = graph.Input(Segment.State, 0);
        var power = graph.Power(x, graph.Constant(1.7));
        Assert.Equal(0, Evaluate(graph, _ => 0)[power]);
        var slope = graph.Derivative(power, x);
        Assert.Equal(0, Evaluate(graph, _ => 0)[slope]);
    }

    private static double[] Evaluate(ExpressionGraph graph, Func<Node, double> input)
    {
        var values = new double[graph.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var it = graph[i];
            double A() => values[it.A];
            double B() => values[it.B];
            values[i] = it.Operation switch
            {
                Operation.Constant => it.Value,
                Operation.Input => input(it),
                Operation.Add => A() + B(),
                Operation.Subtract => A() - B(),
                Operation.Multiply => A() * B(),
                Operation.Negate => -A(),
                Operation.Reciprocal => 1 / A(),
                Operation.Exp => Math.Exp(A()),
                Operation.Log => Math.Log(A()),
                Operation.Max => Math.Max(A(), B()),
                Operation.Min => Math.Min(A(), B()),
                _ => A() > 0 ? B() : values[it.C],
            };
        }
        return values;
    }

    private static Trajectory Completed(Ending ending) => Assert.IsType<Ending.Completed>(ending).Path;

    /// <summary>Two states without kinks or jumps; the start depends on a parameter.</summary>
    private sealed class Smooth : IEquations
    {
        public System.Collections.Immutable.ImmutableArray<StateDeclaration> States { get; } = [new("x", 1, "1"), new("y", 1, "1")];

        public System.Collections.Immutable.ImmutableArray<string> Parameters => ["a", "b", "g"];

        public System.Collections.Immutable.ImmutableArray<string> Outputs => ["product", "power"];

        public void Start<T>(ReadOnlySpan<T> parameters, Span<T> state) where T : struct, IScalar<T> => (state[0], state[1]) = (1 + parameters[0], T.Exp(-parameters[1]));

        public void Change<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> change) where T : struct, IScalar<T>
        {
            var hill = T.Pow(state[0], parameters[2]) / (T.Pow(state[0], parameters[2]) + T.Pow(parameters[1], parameters[2]));
            change[0] = parameters[0] - parameters[1] * state[0] * hill;
            change[1] = T.Tanh(state[0] - time) - parameters[0] * state[1] * T.Log(1 + state[0]);
        }

        public void Observe<T>(T time, ReadOnlySpan<T> state, ReadOnlySpan<T> parameters, Span<T> outputs) where T : struct, IScalar<T>
            => (outputs[0], outputs[1]) = (state[0] * state[1] * parameters[1], T.Pow(state[0], parameters[0]));
    }
}
