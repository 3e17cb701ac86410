using Osteon.Body.Parameters;
using Osteon.Numerics.Scalars;
using Osteon.Vocabulary.People;

namespace Osteon.Body.Physiology;

/// <summary>Density by site: what cells add and take, and what the link with carboxylated osteocalcin would add if it exists.</summary>
/// <remarks>
/// The form of [peterson-riggs-2012], one turnover and one exponent a site. Both parts are relative to rest and stand apart, so that every result
/// can be had with the link at zero. The course of age is not here but in <see cref="NaturalDensity"/>.
/// </remarks>
public static class BoneDensity
{
    private static readonly BoneSite[] Sites = Enum.GetValues<BoneSite>();
    private static readonly int OsteoblastExponent = WholeBodyParameters.Index("density.osteoblast_exponent");
    private static readonly int[] Turnover = [.. Sites.Select(site => WholeBodyParameters.Index($"density.{SiteName.Of(site)}_turnover"))];
    private static readonly int[] OsteoclastExponent = [.. Sites.Select(site => WholeBodyParameters.Index($"density.{SiteName.Of(site)}_osteoclast_exponent"))];

    /// <summary>The places of the links' strengths, by site.</summary>
    public static IReadOnlyList<int> Links { get; } = [.. Sites.Select(site => WholeBodyParameters.Index($"density.{SiteName.Of(site)}_link"))];

    /// <summary>How many sites there are.</summary>
    public static int Count => Sites.Length;

    /// <summary>Changes of the part that cells make, 1/h.</summary>
    /// <param name="density">[sites] relative to rest.</param>
    /// <param name="osteoblasts">Osteoblasts relative to rest.</param>
    /// <param name="osteoclasts">Osteoclasts relative to rest.</param>
    /// <param name="p">The whole body's parameters.</param>
    /// <param name="change">[sites], written.</param>
    public static void Change<T>(ReadOnlySpan<T> density, T osteoblasts, T osteoclasts, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        T formed = T.Pow(osteoblasts, p[OsteoblastExponent]);
        for (int site = 0; site < Sites.Length; site++)
            change[site] = p[Turnover[site]] * (formed - T.Pow(osteoclasts, p[OsteoclastExponent[site]]) * density[site]);
    }

    /// <summary>Changes of the part that the link adds, 1/h.</summary>
    /// <param name="added">[sites] relative to rest, 0 at rest.</param>
    /// <param name="carboxylated">Carboxylated osteocalcin laid down by one osteoblast, relative to rest.</param>
    /// <param name="p">The whole body's parameters.</param>
    /// <param name="change">[sites], written.</param>
    public static void LinkChange<T>(ReadOnlySpan<T> added, T carboxylated, ReadOnlySpan<T> p, Span<T> change) where T : struct, IScalar<T>
    {
        for (int site = 0; site < Sites.Length; site++)
            change[site] = p[Turnover[site]] * (Physiology.Links.MineralAccrual(carboxylated, p[Links[site]]) - 1 - added[site]);
    }
}

/// <summary>Sites of the skeleton as data files name them.</summary>
public static class SiteName
{
    /// <summary>The name in snake case, such as <c>lumbar_spine</c>.</summary>
    public static string Of(BoneSite site) => site switch
    {
        BoneSite.LumbarSpine => "lumbar_spine",
        BoneSite.FemoralNeck => "femoral_neck",
        BoneSite.TotalHip => "total_hip",
        _ => "forearm",
    };
}
