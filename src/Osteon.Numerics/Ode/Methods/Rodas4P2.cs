namespace Osteon.Numerics.Ode.Methods;

/// <summary>Rodas4P2: six stages, order 4 with an embedded 3 and dense output of order 3; L-stable. Lighter, for loose tolerances.</summary>
/// <remarks>Steinebach G. Improvement of Rosenbrock–Wanner method RODASP. In: Progress in Differential-Algebraic Equations II, Springer
/// 2020:165–184, doi:10.1007/978-3-030-53905-4_6.</remarks>
public static class Rodas4P2
{
    private static readonly double[] Common = [7.089566927282776, 4.573591406461604, -8.423496976860259, -0.959280113459775];

    /// <summary>The method.</summary>
    public static RosenbrockMethod Method { get; } = new(
        "Rodas4P2", order: 4, gamma: 0.25,
        a:
        [
            [],
            [3],
            [0.906377755268814, -0.189707390391685],
            [3.758617027739064, 1.161741776019525, -0.849258085312803],
            [.. Common],
            [.. Common, 1],
        ],
        c:
        [
            [],
            [-12],
            [-6.354581592719008, 0.338972550544623],
            [-8.575016317114033, -7.606483992117508, 12.224997650124820],
            [-5.888975457523102, -8.157396617841821, 24.805546872612922, 12.790401512796979],
            [-4.408651676063871, -6.692003137674639, 24.625568527593117, 16.627521966636085, -5.714285714285718],
        ],
        nodes: [0, 0.75, 0.321448134013046, 0.519745732277726, 1, 1],
        timeWeights: [0.25, -0.5, -0.189532918363016, 0.085612108792769, 0, 0],
        dense:
        [
            [-5.323528268423303, -10.042123754867493, 17.175254928256965, -5.079931171878093, -0.016185991706112, 0],
            [6.984505741529879, 6.914061169603662, -0.849178943070653, 18.104410789349338, -3.516963011559032, 0],
        ]);
}
