using System.Xml.Linq;
using Osteon.Numerics.Kernels;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

public sealed class FormulaTests
{
    [Fact]
    public void Latex_names_states_and_parameters()
        => Assert.Equal("\\begin{aligned}\n\\frac{d\\,\\mathit{amount}}{dt} &= -\\mathit{rate} \\, \\mathit{amount} \\\\\n\\end{aligned}\n", Formula.Latex(new Decay()).Replace("\\left(-\\mathit{rate}\\right)", "-\\mathit{rate}", StringComparison.Ordinal));

    [Fact]
    public void Latex_is_balanced_and_shares_what_is_used_twice()
    {
        var text = Formula.Latex(new Everything());
        Assert.Equal(text.Count(c => c == '{'), text.Count(c => c == '}'));
        Assert.Equal(text.Split("\\left(").Length, text.Split("\\right)").Length);
        Assert.Contains("v_{1} &=", text, StringComparison.Ordinal);
        Assert.Contains("\\begin{cases}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Math_ml_is_well_formed_with_one_line_for_each_state()
    {
        var page = XElement.Parse($"<page>{Formula.MathMl(new Everything())}</page>");
        Assert.True(page.Elements("math").Count() >= 3);
        Assert.Equal(3, page.Elements("math").Count(line => line.Element("mrow")!.Elements().First().Name == "mfrac"));
    }

    [Fact]
    public void Sparse_columns_that_share_no_row_are_differentiated_together()
    {
        var groups = new Osteon.Numerics.Sparse.ColumnGroups(new Pendulum());
        Assert.Equal([0, 1, 2], groups.Groups.SelectMany(group => group).Order());
        Assert.All(groups.Groups, group => Assert.Equal(group.SelectMany(c => groups.Rows[c]).Count(), group.SelectMany(c => groups.Rows[c]).Distinct().Count()));
    }
}
