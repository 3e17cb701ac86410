using System.Globalization;

namespace Osteon.Cli.Running;

/// <summary>Tells a person on a terminal how far a long run has come; silent for the first two seconds and in scripts.</summary>
internal sealed class Progress : IProgress<double>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly string _what;
    private readonly bool _speaks;
    private readonly Lock _gate = new();
    private readonly Timer _clock;
    private readonly System.Diagnostics.Stopwatch _clockwork = System.Diagnostics.Stopwatch.StartNew();
    private double _share;
    private bool _spoke;

    public Progress(Invocation invocation, string what)
    {
        _what = what;
        _speaks = Terminal.SomeoneWatches && !invocation.Quiet;
        _clock = new Timer(_ => Speak(), null, Patience, TimeSpan.FromMilliseconds(500));
    }

    /// <summary>Reports the share of the work that is done, 0 to 1.</summary>
    public void Report(double value)
    {
        lock (_gate)
            _share = value;
    }

    public void Dispose()
    {
        _clock.Dispose();
        lock (_gate)
            if (_spoke)
                Terminal.Overwrite(new string(' ', _what.Length + 16) + "\r");
    }

    private void Speak()
    {
        if (!_speaks)
            return;
        lock (_gate)
        {
            _spoke = true;
            string far = _share > 0 ? (100 * _share).ToString("0", CultureInfo.InvariantCulture) + " %" : _clockwork.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s";
            Terminal.Overwrite($"osteon: {_what}, {far}");
        }
    }
}
