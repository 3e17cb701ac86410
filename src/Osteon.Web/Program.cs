namespace Osteon.Web;

/// <summary>Starts the app; everything it consists of stands in <see cref="WebHost"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            await using WebApplication app = WebHost.Build(arguments);
            await app.RunAsync();
            return 0;
        }
        catch (LoopbackOnlyException refusal)
        {
            await Console.Error.WriteLineAsync($"osteon serve: {refusal.Message}");
            return 2;
        }
        catch (IOException inUse)
        {
            await Console.Error.WriteLineAsync($"osteon serve: the address cannot be opened ({inUse.Message}) Choose another with --urls http://127.0.0.1:5081.");
            return 1;
        }
    }
}
