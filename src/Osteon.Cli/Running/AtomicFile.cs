using System.Text;
using Osteon.Vocabulary.Tables;

namespace Osteon.Cli.Running;

/// <summary>A file that appears whole or not at all: written beside its place, then moved there.</summary>
internal static class AtomicFile
{
    private static string? _unfinished;

    /// <summary>Writes UTF-8 without a mark.</summary>
    /// <returns>What stood in the way, or null.</returns>
    public static Problem? Write(string path, string content)
    {
        try
        {
            if (Directory.Exists(path))
                return new Problem(path, 0, 0, "--out names a folder.", "Name a file inside it.");
            string full = Path.GetFullPath(path);
            if (!Directory.Exists(Path.GetDirectoryName(full)))
                return new Problem(path, 0, 0, "The folder of --out does not exist.", "Create it first, or name another.");
            if (File.Exists(full) && (File.GetAttributes(full) & FileAttributes.ReadOnly) != 0)
                return new Problem(path, 0, 0, "The file of --out may not be changed.", "Name another, or make it writable.");
            string beside = _unfinished = $"{full}.{Environment.ProcessId}.part";
            File.WriteAllText(beside, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, full, overwrite: true);
            _unfinished = null;
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Discard();
            return new Problem(path, 0, 0, "The file of --out could not be written.", "Check the folder, your rights and the free space.");
        }
    }

    /// <summary>Removes what an interrupted run left behind.</summary>
    public static void Discard()
    {
        if (Interlocked.Exchange(ref _unfinished, null) is not string beside)
            return;
        try
        {
            File.Delete(beside);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The disk that refused the file refuses its removal too; there is nothing left to do.
        }
    }
}
