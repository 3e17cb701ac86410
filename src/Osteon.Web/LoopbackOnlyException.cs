namespace Osteon.Web;

/// <summary>The app was asked to listen where other machines could reach it.</summary>
public sealed class LoopbackOnlyException(string message) : Exception(message);
