using System.Net;

namespace Osteon.Web.Security;

/// <summary>Keeps the app on this machine: health data has no account to protect it yet.</summary>
public static class Loopback
{
    /// <summary>Refuses any address that another machine could reach.</summary>
    /// <exception cref="LoopbackOnlyException">At least one address is no loopback address, or cannot be read.</exception>
    public static void Require(IEnumerable<string> addresses)
    {
        foreach (string address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
                throw new LoopbackOnlyException($"'{address}' is no address. Write one like {WebHost.DefaultAddress}.");
            if (!IsLoopbackHost(uri.Host))
                throw new LoopbackOnlyException($"'{address}' could be reached from other machines, and Osteon has no accounts yet. Use {WebHost.DefaultAddress}.");
        }
    }

    /// <summary>Whether a host name can only mean this machine: <c>localhost</c> or a literal loopback address.</summary>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));
}
