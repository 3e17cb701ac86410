using System.Collections.Immutable;

namespace Osteon.Web.Slices.You;

/// <summary>A laboratory test the form asks for.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Test">The test as a person file writes it.</param>
/// <param name="Label">The label.</param>
/// <param name="Why">What the answer is for.</param>
/// <param name="Units">Units to choose from, the commonest first.</param>
public sealed record LabField(string Name, string Test, string Label, string Why, ImmutableArray<string> Units)
{
    /// <summary>The tests, in the order of the form.</summary>
    public static ImmutableArray<LabField> All { get; } =
    [
        new("lab_calcidiol", "25-OH-D", "Vitamin D (25-OH-D)", "It sets how much calcium your gut can take up.", ["nmol/L", "ng/mL"]),
        new("lab_calcium", "calcium", "Calcium", "High calcium is a reason to see a doctor before any supplement.", ["mmol/L", "mg/dL"]),
        new("lab_pth", "PTH", "Parathyroid hormone (PTH)", "It calls calcium out of bone.", ["pg/mL", "pmol/L"]),
        new("lab_creatinine", "creatinine", "Creatinine", "It tells how well the kidneys work.", ["umol/L", "mg/dL"]),
        new("lab_egfr", "eGFR", "Kidney function (eGFR)", "Weak kidneys change what is safe.", ["mL/min/{1.73_m2}"]),
        new("lab_inr", "INR", "INR", "It is measured when someone takes a vitamin K blocker.", [""]),
        new("lab_ucoc", "ucOC", "Undercarboxylated osteocalcin", "A marker of vitamin K in bone; few laboratories measure it.", ["ng/mL"]),
        new("lab_mgp", "dp-ucMGP", "Inactive MGP (dp-ucMGP)", "A marker of vitamin K in arteries; few laboratories measure it.", ["pmol/L"]),
    ];
}
