namespace Osteon.Reports;

/// <summary>One thing in a section: a sentence, a table or a figure.</summary>
public abstract record Block
{
    private protected Block() { }

    /// <summary>What the block rests on; null where it states no finding of its own.</summary>
    public Basis? Basis { get; init; }

    /// <summary>For whom the block is meant.</summary>
    public Audience Audience { get; init; }

    /// <summary>Whether the block is left out of plain text, where two screens must do; every other format has it.</summary>
    public bool Detail { get; init; }

    /// <summary>Whether a reader of <paramref name="view"/> sees the block.</summary>
    public bool IsFor(View view) => Audience == Audience.Everyone || (Audience == Audience.Clinician) == (view == View.Clinician);
}

/// <summary>Who reads.</summary>
public enum View
{
    /// <summary>The person the report is about.</summary>
    Person,

    /// <summary>Someone who treats them.</summary>
    Clinician,
}

/// <summary>For whom a block is meant.</summary>
public enum Audience
{
    /// <summary>Both views show it.</summary>
    Everyone,

    /// <summary>The person's view alone shows it.</summary>
    Person,

    /// <summary>The clinician's view alone shows it.</summary>
    Clinician,
}
