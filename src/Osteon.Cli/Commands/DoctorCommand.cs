using System.CommandLine;
using System.Runtime.InteropServices;
using Osteon.Vocabulary.Provenance;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon doctor</c>: whether this machine and this build have what they need.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        Command command = new("doctor", "Check that this machine has what Osteon needs. Example: osteon doctor");
        command.SetAction(_ =>
        {
            Console.Out.WriteLine(FormattableString.Invariant($"runtime    {RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}"));
            Console.Out.WriteLine(FormattableString.Invariant($"processors {Environment.ProcessorCount}"));
            Console.Out.WriteLine(FormattableString.Invariant($"sources    {Bibliography.All.Count} cited works are readable"));
            return ExitCode.Answered;
        });
        return command;
    }
}
