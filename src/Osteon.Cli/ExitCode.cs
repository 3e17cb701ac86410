namespace Osteon.Cli;

/// <summary>How the program tells a script what happened.</summary>
internal static class ExitCode
{
    public const int Answered = 0;
    public const int Failure = 1;
    public const int BadInput = 2;
    public const int StoppedForSafety = 3;
    public const int Interrupted = 130;
}
