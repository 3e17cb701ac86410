using System.Collections.Immutable;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Provenance;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Foods;

/// <summary>What a body of experts recommends per day; a row of <c>data/foods/reference-intakes.csv</c>.</summary>
/// <param name="Body">Who recommends: EFSA, IOM, Japan.</param>
/// <param name="Nutrient">Which nutrient.</param>
/// <param name="Kind">Adequate or recommended intake, or upper level.</param>
/// <param name="Amount">Per day in the canonical unit of the nutrient, or per kg of body weight and day.</param>
/// <param name="PerKilogram">Whether it is per kg of body weight.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Seen">How it was read.</param>
/// <param name="Note">What a reader must know; empty where nothing.</param>
public sealed record ReferenceIntake(string Body, Nutrient Nutrient, ReferenceKind Kind, double Amount, bool PerKilogram, string Source, Seen Seen, string Note)
{
    private static readonly Lazy<ImmutableArray<(ReferenceIntake Intake, Sex? Sex, double AgeLow, double AgeHigh)>> Rows = new(Load);

    /// <summary>Every reference value that holds for a person.</summary>
    public static ImmutableArray<ReferenceIntake> For(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return [.. Rows.Value.Where(row => (row.Sex is null || row.Sex == person.Sex) && person.AgeYears >= row.AgeLow && person.AgeYears < row.AgeHigh + 1).Select(row => row.Intake)];
    }

    /// <summary>The amount per day for a person; null where it is per kg and the weight is not known.</summary>
    public double? PerDay(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !PerKilogram ? Amount : person.WeightKilograms.TryGet(out double kilograms) ? Amount * kilograms : null;
    }

    private static ImmutableArray<(ReferenceIntake, Sex?, double, double)> Load() =>
    [
        .. CsvTable.Embedded(typeof(ReferenceIntake).Assembly, "foods/reference-intakes.csv").Rows.Select(row => (
            new ReferenceIntake(row["body"], Enum.Parse<Nutrient>(row["nutrient"]),
                row["kind"] switch { "adequate intake" => ReferenceKind.AdequateIntake, "recommended intake" => ReferenceKind.RecommendedIntake, "upper level" => ReferenceKind.UpperLevel, string other => throw new InvalidDataException(row.ProblemAt("kind", $"'{other}' is no kind of reference value.", "Write adequate intake, recommended intake or upper level.").ToString()) },
                row.RequiredNumber("value"), row["unit"].EndsWith("/kg", StringComparison.Ordinal), row["source"], Enum.Parse<Seen>(row["seen"], ignoreCase: true), row["note"]),
            row["sex"] == "any" ? (Sex?)null : Enum.Parse<Sex>(row["sex"], ignoreCase: true), row.RequiredNumber("age_low"), row.RequiredNumber("age_high"))),
    ];
}

/// <summary>What a reference value means.</summary>
public enum ReferenceKind
{
    /// <summary>What healthy people take in; set where a requirement is not known.</summary>
    AdequateIntake,
    /// <summary>What meets the need of nearly everybody.</summary>
    RecommendedIntake,
    /// <summary>What should not be exceeded for long.</summary>
    UpperLevel,
}
