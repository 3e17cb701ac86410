using System.Collections.Immutable;
using Osteon.Body.Physiology;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Body.Simulation;

/// <summary>Densities of populations: by age for people without a scan, and of young adults for T-scores.</summary>
internal static class DensityReference
{
    private static readonly ImmutableArray<CsvRow> ByAge = CsvTable.Embedded(typeof(DensityReference).Assembly, "population/density-by-age.csv").Rows;
    private static readonly ImmutableArray<CsvRow> Young = CsvTable.Embedded(typeof(DensityReference).Assembly, "population/young-adult-density.csv").Rows;

    /// <summary>Mean and deviation of young adults in g/cm², the ground of T-scores; null where no source was read for the site.</summary>
    public static (double Mean, double Deviation)? YoungAdult(BoneSite site)
        => Young.FirstOrDefault(row => row["site"] == SiteName.Of(site)) is CsvRow row ? (row.RequiredNumber("mean"), row.RequiredNumber("deviation")) : null;

    /// <summary>Mean and deviation at an age, g/cm²; between the ages of the table in proportion; null where no source was read.</summary>
    public static (double Mean, double Deviation)? AtAge(BoneSite site, Sex sex, double age)
    {
        CsvRow[] rows = [.. ByAge.Where(row => row["site"] == SiteName.Of(site) && row["sex"] == (sex == Sex.Female ? "female" : "male")).OrderBy(row => row.RequiredNumber("age"))];
        if (rows.Length == 0)
            return null;
        int above = Array.FindIndex(rows, row => row.RequiredNumber("age") >= age);
        if (above <= 0)
            return Pair(above == 0 ? rows[0] : rows[^1]);
        double from = rows[above - 1].RequiredNumber("age"), share = (age - from) / (rows[above].RequiredNumber("age") - from);
        ((double m0, double d0), (double m1, double d1)) = (Pair(rows[above - 1]), Pair(rows[above]));
        return (m0 + share * (m1 - m0), d0 + share * (d1 - d0));
    }

    private static (double, double) Pair(CsvRow row) => (row.RequiredNumber("mean"), row.RequiredNumber("deviation"));
}
