namespace Osteon.Body.Outcomes;

/// <summary>A quantity the body is asked for: what reports, files and the web name it by.</summary>
/// <param name="Key">Stable key, lower snake case, such as <c>lumbar_spine_bmd</c>.</param>
/// <param name="Name">Plain name.</param>
/// <param name="Unit">UCUM unit of every value; <c>%</c> is percent of the value at the start unless the name says otherwise.</param>
/// <param name="Group">Where it belongs in a report.</param>
/// <param name="ClinicianOnly">Whether only the clinician's view may show it.</param>
/// <param name="Explanation">One sentence for a reader who has never met it.</param>
public sealed record Endpoint(string Key, string Name, string Unit, EndpointGroup Group, bool ClinicianOnly, string Explanation);

/// <summary>Where an endpoint belongs in a report.</summary>
public enum EndpointGroup
{
    /// <summary>Markers of vitamin K.</summary>
    VitaminK,
    /// <summary>Clotting; clinician's view.</summary>
    Clotting,
    /// <summary>Minerals and hormones of the blood.</summary>
    Blood,
    /// <summary>Markers of bone turnover.</summary>
    BoneTurnover,
    /// <summary>Bone density.</summary>
    BoneDensity,
    /// <summary>Arteries.</summary>
    Vessels,
}
