using Osteon.Body.Physiology;
using Osteon.Numerics.Kernels;
using Osteon.Qualification;

namespace Osteon.Tests.Qualification;

/// <summary>The pages of organs hold the whole model and each part of it once.</summary>
public sealed class OrgansTests
{
    [Fact]
    public void Every_state_belongs_to_exactly_one_organ() =>
        Assert.Equal(new WholeBody().States.Select(s => s.Name).Order(StringComparer.Ordinal), Organ.All.SelectMany(o => o.States).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_sheet_of_parameters_belongs_to_exactly_one_organ() =>
        // What the simulation agrees on, such as when breakfast is, belongs to no organ.
        Assert.Equal(ModelReport.Subsystems.Except(["conventions"]).Order(StringComparer.Ordinal), Organ.All.SelectMany(o => o.Sheets).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_of_the_equations_stands_with_one_organ() =>
        Assert.Equal(Formula.MathMlLines(new WholeBody()).Select(l => l.Text).Order(StringComparer.Ordinal), OrganEquations.All.SelectMany(e => e.Lines).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_organ_has_equations_and_says_where_other_letters_are_defined()
    {
        foreach (OrganEquations equations in OrganEquations.All)
        {
            Assert.NotEmpty(equations.Lines);
            Assert.DoesNotContain(equations.Elsewhere, e => e.Organ == equations.Organ);
        }
        Assert.Contains(OrganEquations.All.Single(e => e.Organ.Key == "blood").Elsewhere, e => e.Organ.Key == "kidney");
    }
}
