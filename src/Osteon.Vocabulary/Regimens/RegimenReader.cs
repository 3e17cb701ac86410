using System.Collections.Immutable;
using Osteon.Vocabulary.Answers;
using Osteon.Vocabulary.Tables;

namespace Osteon.Vocabulary.Regimens;

/// <summary>Reads a regimen file: a name and courses. Its schema is <c>data/vocabulary/regimen.schema.json</c>.</summary>
public static class RegimenReader
{
    private static readonly MappingShape Root = new("regimen", ["name", "courses"]);

    /// <summary>Every block of keys the reader knows.</summary>
    public static ImmutableArray<MappingShape> Shapes { get; } = [Root, CourseReader.Shape];

    /// <summary>Reads a regimen from a file; see <see cref="Read"/>.</summary>
    public static Reading<Regimen> FromFile(string path)
    {
        Reading<string> text = SourceText.FromFile(path);
        return text.Succeeded ? Read(path, text.Value) : Reading<Regimen>.Failed(text.Problems);
    }

    /// <summary>Reads a regimen.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="text">YAML or JSON.</param>
    public static Reading<Regimen> Read(string file, string text)
    {
        Reading<DocumentNode> document = DocumentReader.Read(file, text);
        if (!document.Succeeded)
            return Reading<Regimen>.Failed(document.Problems);
        Findings findings = new(file);
        if (!Fields.TryOpen(document.Value, Root, findings, out Fields fields))
            return Reading<Regimen>.Failed(findings.Problems);
        Reported<string> name = fields.Optional("name", (DocumentNode n, out string t) => findings.Text(n, 80, out t));
        Reported<ImmutableArray<Course>> courses = fields.List("courses", (DocumentNode n, out Course c) => CourseReader.TryRead(n, findings, out c));
        if (!courses.IsKnown && findings.Clean)
            findings.Note(document.Value, "The courses are missing.", "Write 'courses:' with a list, or 'courses: none' for doing nothing.");
        return findings.Clean
            ? Reading<Regimen>.Of(courses.Value.IsEmpty && !name.IsKnown ? Regimen.Nothing : new Regimen(name.OrAssume(Regimen.LabelOf(courses.Value)), courses.Value))
            : Reading<Regimen>.Failed(findings.Problems);
    }
}
