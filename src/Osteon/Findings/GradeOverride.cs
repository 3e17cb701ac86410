using System.Globalization;
using Osteon.Evidence.Certainty;

namespace Osteon.Findings;

/// <summary>A person's judgment of one domain of GRADE, in place of the rule's.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Levels">Levels taken away: 0, 1 or 2.</param>
/// <param name="Note">Why; a judgment without a reason is none.</param>
public sealed record GradeOverride(GradeDomain Domain, int Levels, string Note)
{
    /// <summary>The domains as they are written.</summary>
    public static IEnumerable<string> Domains => Enum.GetValues<GradeDomain>().Select(Written);

    /// <summary>The domain as it is written.</summary>
    public string DomainName => Written(Domain);

    /// <summary>Reads <c>DOMAIN=LEVELS:REASON</c>; null where that is not what stands there.</summary>
    public static GradeOverride? Parse(string text)
    {
        int equals = text.IndexOf('='), colon = text.IndexOf(':', Math.Max(equals, 0));
        if (equals < 1 || colon < equals || text[(colon + 1)..].Trim() is not { Length: > 0 } note
            || !int.TryParse(text[(equals + 1)..colon].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int levels) || levels > 2)
            return null;
        string domain = text[..equals].Trim();
        foreach (GradeDomain known in Enum.GetValues<GradeDomain>())
            if (Written(known).Equals(domain, StringComparison.OrdinalIgnoreCase))
                return new(known, levels, note);
        return null;
    }

    /// <summary>The domain in words, such as <c>risk of bias</c>.</summary>
    public static string Words(GradeDomain domain) => domain switch
    {
        GradeDomain.RiskOfBias => "risk of bias",
        GradeDomain.PublicationBias => "publication bias",
        _ => domain.ToString().ToLowerInvariant(),
    };

    private static string Written(GradeDomain domain) => Words(domain).Replace(' ', '-');
}
