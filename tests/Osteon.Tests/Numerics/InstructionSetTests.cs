using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Osteon.Numerics.Lanes;
using Osteon.Numerics.Ode;
using Osteon.Tests.Numerics.Problems;

namespace Osteon.Tests.Numerics;

/// <summary>The same bits whatever instructions the processor offers: each test runs itself again in a child process with some switched off.</summary>
public sealed class InstructionSetTests
{
    private const string Child = "OSTEON_TEST_BITS";

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 4)]
    [InlineData("DOTNET_EnableAVX2", 2)]
    public async Task Bits_do_not_change_with(string instructions, int widest)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { "vstest", typeof(InstructionSetTests).Assembly.Location, "--Tests:Osteon.Tests.Numerics.InstructionSetTests.Write_bits_when_asked" },
                Environment = { [Child] = file, [instructions] = "0" },
                RedirectStandardOutput = true,
            };
            using var child = Process.Start(start)!;   // a started process exists
            var output = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            Assert.True(child.ExitCode == 0, output);
            var lines = await File.ReadAllLinesAsync(file);
            Assert.InRange(int.Parse(lines[0], null), 1, widest);
            Assert.Equal(Bits(), lines[1]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Write_bits_when_asked()
    {
        if (Environment.GetEnvironmentVariable(Child) is { Length: > 0 } file)
            File.WriteAllLines(file, [Population.WidestLane.ToString((IFormatProvider?)null), Bits()]);
        else
            Assert.NotEmpty(Bits());
    }

    private static string Bits()
    {
        Individual[] people = [.. Enumerable.Range(0, 5).Select(i => new Individual
        {
            Parameters = [0.5 + 0.05 * i, 0.4, 1.7 - 0.1 * i],
            Events = [Event.Add(1, 1, 0.4), Event.Set(2, 0, 0.9)],
            Times = [0.5, 1, 4.4 + i],
        })];
        var text = new StringBuilder();
        foreach (var ending in new Population(new Everything()).Run(people))
            foreach (var value in Assert.IsType<Ending.Completed>(ending).Path is var path ? path.States.Concat(path.Outputs) : [])
                text.Append(BitConverter.DoubleToInt64Bits(value)).Append(' ');
        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())));
    }
}
