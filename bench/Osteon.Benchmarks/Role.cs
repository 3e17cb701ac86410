namespace Osteon.Benchmarks;

/// <summary>What a contender stands for in the summary.</summary>
internal enum Role
{
    /// <summary>Osteon as it runs by default.</summary>
    Ours,

    /// <summary>Osteon with its lighter method.</summary>
    Lighter,

    /// <summary>Osteon one person at a time.</summary>
    Scalar,

    /// <summary>The best that CVODE can be; of several the quickest of a round counts.</summary>
    BestCvode,

    /// <summary>What a modeler has today.</summary>
    PlainCvode,

    /// <summary>The best CVODE with Debian's own library.</summary>
    DebianBest,

    /// <summary>The plain CVODE with Debian's own library.</summary>
    DebianPlain,

    /// <summary>deSolve.</summary>
    Lsoda,
}
