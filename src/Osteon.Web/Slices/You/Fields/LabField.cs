using System.Collections.Immutable;

namespace Osteon.Web.Slices.You.Fields;

/// <summary>A laboratory test that has a field of its own; its label and what it is for stand in <c>Strings/You.resx</c>.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Test">The test as a person file writes it.</param>
/// <param name="Units">Units to choose from, as UCUM codes; the international one first.</param>
public sealed record LabField(string Name, string Test, ImmutableArray<string> Units)
{
    /// <summary>The tests, in the order of the form.</summary>
    public static ImmutableArray<LabField> All { get; } =
    [
        new("lab_calcidiol", "25-OH-D", ["nmol/L", "ng/mL"]),
        new("lab_calcium", "calcium", ["mmol/L", "mg/dL"]),
        new("lab_phosphate", "phosphate", ["mmol/L", "mg/dL"]),
        new("lab_pth", "PTH", ["pmol/L", "pg/mL"]),
        new("lab_creatinine", "creatinine", ["umol/L", "mg/dL"]),
        new("lab_egfr", "eGFR", ["mL/min/{1.73_m2}"]),
        new("lab_inr", "INR", [""]),
        new("lab_ucoc", "ucOC", ["ng/mL", "ug/L"]),
        new("lab_mgp", "dp-ucMGP", ["pmol/L"]),
    ];

    /// <summary>Units that laboratories and shops of the United States use.</summary>
    public static ImmutableArray<string> UnitedStatesUnits { get; } = ["mg/dL", "ng/mL", "pg/mL", "[in_i]", "[lb_av]", "[IU]"];
}
