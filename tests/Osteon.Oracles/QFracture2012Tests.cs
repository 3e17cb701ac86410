using Osteon.Guidance.Screening;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Oracles;

/// <summary>QFracture-2012 against 216 values computed apart from us from the published numbers; printed with six decimals.</summary>
public sealed class QFracture2012Tests
{
    [Fact]
    public void Every_vector_is_met_to_its_last_digit()
    {
        using StreamReader reader = new(Path.Combine(AppContext.BaseDirectory, "Data", "qfracture-2012-vectors.csv"));
        CsvTable vectors = CsvTable.Read("qfracture-2012-vectors.csv", reader).OrThrow();
        QFracture calculator = QFracture.Default!; // the data file ships with this checkout
        Assert.Equal(216, vectors.Rows.Length);
        foreach (CsvRow row in vectors.Rows)
        {
            double chance = calculator.ChancePercent(
                row["model"].StartsWith("nof", StringComparison.Ordinal) ? FractureOutcome.Hip : FractureOutcome.AnyOsteoporotic,
                row["model"].EndsWith("_female", StringComparison.Ordinal) ? Sex.Female : Sex.Male,
                row.RequiredNumber("age"), row.RequiredNumber("bmi"), (int)row.RequiredNumber("surv_years"),
                new QFractureCategories((int)row.RequiredNumber("alcohol_cat6"), (int)row.RequiredNumber("ethrisk"), (int)row.RequiredNumber("smoke_cat")),
                row["true_flags"] == "none" ? [] : row["true_flags"].Split('+'));
            Assert.Equal(row.RequiredNumber("score_percent"), Math.Round(chance, 6), 1e-9); // printed to six decimals
        }
    }
}
