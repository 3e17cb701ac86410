using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Osteon.Vocabulary.Tables;

/// <summary>
/// Reads YAML, and JSON as the part of YAML it is, into nodes that know their place. Only plain data is let in: no anchors,
/// aliases, merge keys, tags or second document, no more than 24 levels, no more than 50,000 nodes.
/// </summary>
public sealed class DocumentReader
{
    private const int DeepestLevel = 24;
    private const int MostNodes = 50_000;
    private const int MostProblems = 100;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly List<Problem> _problems = [];
    private int _nodes;

    private DocumentReader(string file, string text) => (_file, _parser) = (file, new Parser(new Scanner(new StringReader(text), skipComments: true)));

    /// <summary>Reads a document.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="text">The text.</param>
    public static Reading<DocumentNode> Read(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        DocumentReader reader = new(file, text);
        try
        {
            DocumentNode? root = reader.Document();
            return root is null || reader._problems.Count > 0
                ? Reading<DocumentNode>.Failed(reader._problems)
                : Reading<DocumentNode>.Of(root);
        }
        catch (StructureException)
        {
            return Reading<DocumentNode>.Failed(reader._problems);
        }
        catch (YamlException error)
        {
            reader.Add(error.Start, "The file cannot be read as YAML or JSON here: " + Sentence(error.Message), "Check indentation, colons, quotes and brackets near this place; indent with spaces, never tabs.");
            return Reading<DocumentNode>.Failed(reader._problems);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            // The scanner answers some broken texts, such as a control character inside a word, with these instead of its own exception.
            reader.Add(reader._parser.Current?.Start ?? Mark.Empty, "The file cannot be read as YAML or JSON near here.", "Check quotes, brackets and unusual characters on this line and the next ones.");
            return Reading<DocumentNode>.Failed(reader._problems);
        }
    }

    private DocumentNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out StreamEnd? end))
        {
            Add(end.Start, "The file holds nothing.", "Write keys and values, such as 'age: 62'.");
            return null;
        }
        _parser.Consume<DocumentStart>();
        DocumentNode root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _) && _parser.Current is { } more)
            Add(more.Start, "A second document starts here.", "Keep one person or regimen in a file.");
        return root;
    }

    private DocumentNode Node(int depth)
    {
        ParsingEvent here = _parser.Consume<ParsingEvent>();
        Mark mark = here.Start;
        if (depth > DeepestLevel)
            throw Stop(mark, $"The file is nested deeper than {DeepestLevel} levels.", "A person or a regimen needs five.");
        if (++_nodes > MostNodes)
            throw Stop(mark, $"The file holds more than {MostNodes} values.", "Check that this is the right file.");
        if (here is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
                Add(mark, "Anchors (&name) are not accepted.", "Write the value out where it is needed.");
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
                Add(mark, $"Tags ({Short(node.Tag.Value)}) are not accepted.", "Remove the tag; the key says what is meant.");
        }
        switch (here)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return new DocumentNode.Scalar(scalar.Value, scalar.Style != ScalarStyle.Plain, Line(mark), Column(mark));
            case SequenceStart:
                ImmutableArray<DocumentNode>.Builder items = ImmutableArray.CreateBuilder<DocumentNode>();
                while (!_parser.TryConsume<SequenceEnd>(out _))
                    items.Add(Node(depth + 1));
                return new DocumentNode.Sequence(items.ToImmutable(), Line(mark), Column(mark));
            case MappingStart:
                return Mapping(mark, depth);
            case AnchorAlias:
                Add(mark, "Aliases (*name) are not accepted.", "Write the value out where it is needed.");
                return new DocumentNode.Scalar("", true, Line(mark), Column(mark));
            default:
                throw Stop(mark, "The file ends in the middle of a value.", "Check that it was saved whole.");
        }
    }

    private DocumentNode.Mapping Mapping(Mark start, int depth)
    {
        ImmutableArray<DocumentEntry>.Builder entries = ImmutableArray.CreateBuilder<DocumentEntry>();
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            Mark mark = _parser.Current?.Start ?? start;
            DocumentNode key = Node(depth + 1);
            DocumentNode value = Node(depth + 1);
            if (key is not DocumentNode.Scalar { Text: { } name } scalar)
                Add(mark, $"A key is {key.Kind}.", "A key is one word, such as 'age'.");
            else if (name == "<<" && !scalar.Quoted)
                Add(mark, "Merge keys (<<) are not accepted.", "Write the keys out where they are needed.");
            else if (!seen.TryAdd(name, key.Line))
                Add(mark, $"The key '{Short(name)}' stands twice; it stood on line {seen[name]}.", "Keep one of the two.");
            else
                entries.Add(new DocumentEntry(name, key.Line, key.Column, value));
        }
        return new DocumentNode.Mapping(entries.ToImmutable(), Line(start), Column(start));
    }

    private StructureException Stop(Mark mark, string what, string remedy)
    {
        Add(mark, what, remedy);
        return new StructureException();
    }

    private void Add(Mark mark, string what, string remedy)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(new Problem(_file, Line(mark), Column(mark), what, remedy));
    }

    internal static string Short(string text)
    {
        string plain = new([.. text.Take(61).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c)]);
        return plain.Length > 60 ? plain[..60] + "…" : plain;
    }

    private static string Sentence(string message)
    {
        string text = Short(message.Trim()).TrimEnd('.', '…');
        return text.Length == 0 ? "the structure is broken." : char.ToLowerInvariant(text[0]) + text[1..] + ".";
    }

    private static int Line(Mark mark) => (int)Math.Min(int.MaxValue, Math.Max(1, mark.Line));

    private static int Column(Mark mark) => (int)Math.Min(int.MaxValue, Math.Max(1, mark.Column));

    /// <summary>The document is of a shape that is not read further; the problem is already noted.</summary>
    private sealed class StructureException : Exception;
}
