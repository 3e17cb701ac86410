using Osteon.Vocabulary.Provenance;

namespace Osteon.Evidence.Studies;

/// <summary>Whether a study may be trusted to have happened as printed.</summary>
public enum StudyStatus
{
    /// <summary>Nothing is known against it.</summary>
    Sound,
    /// <summary>Doubts about its integrity were published: out of pools unless asked for.</summary>
    Concern,
    /// <summary>Retracted: never in a pool.</summary>
    Retracted,
}

/// <summary>A study as extracted.</summary>
public sealed record Study
{
    private static readonly string[] Vitamers = ["K1", "MK-4", "MK-7"];

    /// <summary>The key by which data name it, such as <c>Knapen2013</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First author.</summary>
    public required string Author { get; init; }

    /// <summary>Year of publication.</summary>
    public required string Year { get; init; }

    /// <summary>The trial's short name; empty where it has none.</summary>
    public string Acronym { get; init; } = "";

    /// <summary>Where it was done.</summary>
    public string Country { get; init; } = "";

    /// <summary>Who took part.</summary>
    public string Population { get; init; } = "";

    /// <summary>How many were randomized; null where not seen.</summary>
    public double? Randomized { get; init; }

    /// <summary>What was compared, in words.</summary>
    public string Arms { get; init; } = "";

    /// <summary>The form of vitamin K, such as <c>MK-7</c>.</summary>
    public string Form { get; init; } = "";

    /// <summary>The one form it gave: <c>K1</c>, <c>MK-4</c>, <c>MK-7</c>, <c>K2</c> where no chain was named; <c>mixed forms</c> for several, <c>form not named</c> for none.</summary>
    public string Vitamer
    {
        get
        {
            string[] named = [.. Vitamers.Where(f => Form.Contains(f, StringComparison.OrdinalIgnoreCase))];
            return named switch
            {
                [string one] => one,
                [] => Form.Contains("K2", StringComparison.OrdinalIgnoreCase) ? "K2" : "form not named",
                _ => "mixed forms",
            };
        }
    }

    /// <summary>The daily dose as printed; may be a list.</summary>
    public string Dose { get; init; } = "";

    /// <summary>The unit of the dose.</summary>
    public string DoseUnit { get; init; } = "";

    /// <summary>How long, months, as printed.</summary>
    public string Months { get; init; } = "";

    /// <summary>What all arms took besides.</summary>
    public string CoInterventions { get; init; } = "";

    /// <summary>What the control arm took.</summary>
    public string Control { get; init; } = "";

    /// <summary>Who knew which arm.</summary>
    public string Blinding { get; init; } = "";

    /// <summary>What a reader must know of its weaknesses and funding.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Whether it may be trusted to have happened as printed.</summary>
    public StudyStatus Status { get; init; }

    /// <summary>The key of its source; empty for a person's own study.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where in the source.</summary>
    public string Locator { get; init; } = "";

    /// <summary>How the row was read.</summary>
    public Seen Seen { get; init; } = Seen.Verbatim;

    /// <summary>Whether a person added it beside the product's own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Author and year, with the short name.</summary>
    public string Name => $"{Author} {Year}{(Acronym.Length > 0 ? $" ({Acronym})" : "")}";

    /// <summary>Whether people were dealt to arms by chance.</summary>
    public bool IsRandomized => !Notes.Contains("NOT randomised", StringComparison.OrdinalIgnoreCase) && !Arms.Contains("single", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the control arm took something that acts on bone, so the trial cannot be pooled with placebo trials.</summary>
    public bool HasActiveControl => Control.Contains("(active)", StringComparison.OrdinalIgnoreCase) || Notes.Contains("active comparator", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the participants and their doctors did not know the arm.</summary>
    public bool IsBlinded => Blinding.StartsWith("double-blind", StringComparison.OrdinalIgnoreCase);
}
