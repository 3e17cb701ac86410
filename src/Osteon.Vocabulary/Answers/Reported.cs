using System.Diagnostics.CodeAnalysis;

namespace Osteon.Vocabulary.Answers;

/// <summary>A fact about a person as it was reported: a value, or unknown. The default is unknown.</summary>
public readonly record struct Reported<T> where T : notnull
{
    private readonly T? _value;

    private Reported(T value) => (_value, IsKnown) = (value, true);

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown { get; }

    /// <summary>Nothing was reported.</summary>
    public static Reported<T> Unknown => default;

    /// <summary>A reported value.</summary>
    public static Reported<T> Of(T value) => new(value);

    /// <summary>The value, where there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>The value, or <paramref name="assumed"/>; whoever assumes must say so in the report.</summary>
    public T OrAssume(T assumed) => IsKnown ? _value! : assumed; // known implies a value

    /// <summary>The value of a fact that was asked for and is known.</summary>
    /// <exception cref="InvalidOperationException">The fact is unknown.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException("The fact is unknown; ask IsKnown first."); // known implies a value

    /// <inheritdoc/>
    public override string ToString() => IsKnown ? _value!.ToString() ?? "" : "unknown"; // known implies a value
}
