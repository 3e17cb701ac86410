namespace Osteon.Web;

/// <summary>Starts the app; everything it consists of stands in <see cref="WebHost"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            await using WebApplication app = WebHost.Build(arguments);
            if (arguments.Contains("--check"))
                return await Check(app);
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

    private static async Task<int> Check(WebApplication app)
    {
        await app.StartAsync();
        await app.Services.GetRequiredService<Starting.WarmUp>().Done;
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
        using HttpResponseMessage answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        await app.StopAsync();
        Console.WriteLine(answer.IsSuccessStatusCode ? "The app starts and is ready." : $"The app starts but answers {(int)answer.StatusCode}.");
        return answer.IsSuccessStatusCode ? 0 : 1;
    }
}
