using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>The links that popular articles claim between vitamin D, vitamin K, bone and artery. Each has one strength, and at strength zero it is gone.</summary>
public static class Links
{
    /// <summary>How calcitriol drives the making of osteocalcin: <c>ratio^power</c>, 1 at rest.</summary>
    /// <param name="calcitriol">Calcitriol relative to rest.</param>
    /// <param name="power">Strength; zero breaks the link.</param>
    public static T OsteocalcinProduction<T>(T calcitriol, T power) where T : struct, IScalar<T> => T.Pow(calcitriol, power);

    /// <summary>Carboxylated osteocalcin that one osteoblast lays down, relative to this person's rest.</summary>
    /// <param name="uncarboxylated">Undercarboxylated share of new osteocalcin, 0 to 1.</param>
    /// <param name="uncarboxylatedAtRest">The same at this person's rest.</param>
    /// <param name="calcitriol">Calcitriol relative to rest.</param>
    /// <param name="power">Strength of calcitriol on osteocalcin.</param>
    public static T CarboxylatedOsteocalcin<T>(T uncarboxylated, T uncarboxylatedAtRest, T calcitriol, T power) where T : struct, IScalar<T>
        => (1 - uncarboxylated) / (1 - uncarboxylatedAtRest) * OsteocalcinProduction(calcitriol, power);

    /// <summary>Factor on the accrual of mineral at one site: <c>1 + strength · (carboxylated − 1)</c>.</summary>
    /// <param name="carboxylated">Carboxylated osteocalcin per osteoblast, relative to rest.</param>
    /// <param name="strength">Strength at the site; zero breaks the link.</param>
    public static T MineralAccrual<T>(T carboxylated, T strength) where T : struct, IScalar<T> => 1 + strength * (carboxylated - 1);

    /// <summary>Factor on the growth of arterial calcium or stiffness: <c>exp(−strength · (f − f at rest))</c>.</summary>
    /// <param name="carboxylated">Carboxylated share of matrix Gla protein, 0 to 1.</param>
    /// <param name="carboxylatedAtRest">The same at this person's rest.</param>
    /// <param name="strength">Strength; zero, the default, breaks the link.</param>
    public static T ArterialRestraint<T>(T carboxylated, T carboxylatedAtRest, T strength) where T : struct, IScalar<T>
        => T.Exp(-strength * (carboxylated - carboxylatedAtRest));
}
