using System.Text;

namespace Osteon.Vocabulary.Tables;

/// <summary>The text of a file from outside, taken in only when it is small enough, UTF-8, and text.</summary>
public static class SourceText
{
    /// <summary>The largest file that is read, bytes. Four thousand times a long person file would still be smaller than a diary of years.</summary>
    public const int LargestBytes = 4 * 1024 * 1024;

    /// <summary>Reads a file. Problems: absent, a folder, not permitted, empty, too large, not UTF-8, not text.</summary>
    /// <param name="path">Where it lies; problems name it as given.</param>
    /// <param name="largestBytes">The largest size that is taken in.</param>
    public static Reading<string> FromFile(string path, int largestBytes = LargestBytes)
    {
        try
        {
            if (Directory.Exists(path))
                return Refuse(path, "This is a folder.", "Name a file.");
            if (!File.Exists(path))
                return Refuse(path, "There is no such file.", "Check the spelling of the path.");
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return FromStream(path, stream, largestBytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse(path, "The file cannot be opened.", "Check that it exists and that you may read it.");
        }
    }

    /// <summary>Reads a stream; never takes more than one byte over the limit.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="stream">An open stream; it is not closed.</param>
    /// <param name="largestBytes">The largest size that is taken in.</param>
    public static Reading<string> FromStream(string file, Stream stream, int largestBytes = LargestBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream taken = new();
        byte[] buffer = new byte[16 * 1024];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            taken.Write(buffer, 0, count);
            if (taken.Length > largestBytes)
                return Refuse(file, $"The file is larger than {largestBytes / 1024} KiB and was not read.", "A person or a regimen fits in a few KiB; check that this is the right file.");
        }
        return FromBytes(file, taken.GetBuffer().AsSpan(0, (int)taken.Length));
    }

    /// <summary>Decodes bytes as UTF-8, with or without its mark.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="bytes">The content.</param>
    public static Reading<string> FromBytes(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Refuse(file, "The file is written in UTF-16 or UTF-32.", "Save it as UTF-8.");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (bytes.IsEmpty)
            return Refuse(file, "The file is empty.", "Write at least age, sex, medicines and clotting, or the courses of a regimen.");

        (int line, int column) = (1, 1);
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
                return Reading<string>.Failed([new Problem(file, line, column, "The file is not UTF-8 text.", "Save it as UTF-8; an older program may have written it in another encoding.")]);
            if (rune.Value is < 0x20 and not ('\t' or '\n' or '\r') or 0x7F or (>= 0x80 and < 0xA0) or 0xFEFF or 0xFFFE or 0xFFFF)
                return Reading<string>.Failed([new Problem(file, line, column, "The file holds a byte that is no text.", "It may be binary, or UTF-16 without its mark; save it as UTF-8 text.")]);
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            rest = rest[length..];
        }
        return Reading<string>.Of(Encoding.UTF8.GetString(bytes));
    }

    private static Reading<string> Refuse(string file, string what, string remedy) => Reading<string>.Failed([new Problem(file, 0, 0, what, remedy)]);
}
