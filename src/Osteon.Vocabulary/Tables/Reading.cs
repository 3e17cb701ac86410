using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Osteon.Vocabulary.Tables;

/// <summary>What came of reading outside data: the value, or every problem found. Never both.</summary>
public sealed class Reading<T> where T : class
{
    private Reading(T? value, ImmutableArray<Problem> problems) => (Value, Problems) = (value, problems);

    /// <summary>The value, where nothing was wrong.</summary>
    public T? Value { get; }

    /// <summary>Every problem found, in the order of the file; empty where there is a value.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether the data could be read.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>A value that was read without a problem.</summary>
    public static Reading<T> Of(T value) => new(value, []);

    /// <summary>A failed reading; refuses an empty list, for then nothing would be said.</summary>
    public static Reading<T> Failed(IEnumerable<Problem> problems)
    {
        ImmutableArray<Problem> all = [.. problems];
        return all.IsEmpty
            ? throw new ArgumentException("A failed reading names at least one problem.", nameof(problems))
            : new(null, all);
    }

    /// <summary>The value, or an exception that lists the problems: for data that ships with the program.</summary>
    /// <exception cref="InvalidDataException">There were problems.</exception>
    public T OrThrow() => Value ?? throw new InvalidDataException(string.Join(Environment.NewLine, Problems));
}
