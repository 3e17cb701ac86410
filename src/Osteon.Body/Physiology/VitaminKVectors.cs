using Osteon.Numerics.Scalars;

namespace Osteon.Body.Physiology;

/// <summary>A parameter vector of the pathway, read by name.</summary>
/// <param name="values">[parameters], in the order of <see cref="VitaminKParameter"/>.</param>
public readonly ref struct VitaminKParameters<T>(ReadOnlySpan<T> values) where T : struct, IScalar<T>
{
    private readonly ReadOnlySpan<T> _values = values;

    /// <summary>One parameter, in the unit its name documents.</summary>
    public T this[VitaminKParameter name] => _values[(int)name];
}

/// <summary>A state vector of the pathway, read by name.</summary>
/// <param name="values">[states], in the order of <see cref="VitaminKPool"/>.</param>
public readonly ref struct VitaminKPools<T>(ReadOnlySpan<T> values) where T : struct, IScalar<T>
{
    private readonly ReadOnlySpan<T> _values = values;

    /// <summary>One state, in the unit its name documents.</summary>
    public T this[VitaminKPool name] => _values[(int)name];
}

/// <summary>What the skeleton and the kidney tell the pathway, each relative to rest.</summary>
/// <param name="Osteoblasts">Osteoblasts.</param>
/// <param name="Osteoclasts">Osteoclasts.</param>
/// <param name="Calcitriol">Calcitriol.</param>
public readonly record struct SkeletalSignals<T>(T Osteoblasts, T Osteoclasts, T Calcitriol) where T : struct, IScalar<T>
{
    /// <summary>Everything at rest.</summary>
    public static SkeletalSignals<T> AtRest => new(1, 1, 1);
}
