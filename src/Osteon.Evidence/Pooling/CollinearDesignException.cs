namespace Osteon.Evidence.Pooling;

/// <summary>A moderator says nothing that the intercept and the moderators before it do not say already.</summary>
public sealed class CollinearDesignException : InvalidOperationException
{
    /// <summary>For the column of that name.</summary>
    public CollinearDesignException(string column)
        : base($"Column '{column}' of the design is a combination of the columns before it; leave it out.") => Column = column;

    /// <summary>The redundant column.</summary>
    public string Column { get; }
}
