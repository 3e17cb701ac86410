using Osteon.Projection;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Web.Slices.People;

/// <summary>The people last asked about, in memory alone, so that a slider's answer does not read and draw the same person anew.</summary>
public sealed class RecentPeople
{
    /// <summary>People kept at once; the one asked about longest ago goes first.</summary>
    public const int Most = 16;

    private readonly Lock _guard = new();
    private readonly List<RecentPerson> _people = [];

    /// <summary>A person by the text of their file, read now or earlier.</summary>
    public RecentPerson Of(string text)
    {
        lock (_guard)
        {
            // A file that names no day is about the day it is read on.
            int place = _people.FindIndex(p => p.Text == text && p.Day == DateOnly.FromDateTime(DateTime.UtcNow));
            RecentPerson person = place >= 0 ? _people[place] : new RecentPerson(text);
            if (place >= 0)
                _people.RemoveAt(place);
            else if (_people.Count == Most)
                _people.RemoveAt(0);
            _people.Add(person);
            return person;
        }
    }
}

/// <summary>A person file that was read, and what its projections have solved so far.</summary>
public sealed class RecentPerson
{
    private readonly Lazy<Reading<Person>> _reading;
    private readonly Lazy<PersonProjector> _projector;

    /// <summary>Remembers the text; it is read when it is first asked for.</summary>
    public RecentPerson(string text)
    {
        Text = text;
        _reading = new(() => PersonReader.Read("person", text));
        _projector = new(() => new PersonProjector(Reading.Value ?? throw new InvalidOperationException("The file holds no person.")));
    }

    /// <summary>The person file.</summary>
    public string Text { get; }

    /// <summary>The day it came.</summary>
    public DateOnly Day { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The person, or the problems.</summary>
    public Reading<Person> Reading => _reading.Value;

    /// <summary>Projects the person.</summary>
    /// <exception cref="InvalidOperationException">The file holds no person.</exception>
    public PersonProjector Projector => _projector.Value;
}
