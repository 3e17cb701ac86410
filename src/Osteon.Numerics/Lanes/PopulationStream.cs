using System.Runtime.ExceptionServices;
using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Lanes;

/// <summary>People on their way in and results on their way out, in order, with room for a bounded number between.</summary>
/// <remarks>
/// Nobody is taken while <c>capacity</c> people are under way or waiting to be handed over. A thread whose lanes still hold someone never waits: it goes on
/// with those, so the oldest person always moves and the room always clears.
/// </remarks>
internal sealed class PopulationStream(IEnumerable<Individual> people, int capacity, CancellationToken cancellation) : IBoarding, IDisposable
{
    /// <summary>So many results wait for each other: waking a thread for each takes time from those that integrate.</summary>
    private const int Batch = 16;

    /// <summary>No result waits longer than this for others.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private readonly IEnumerator<Individual> source = people.GetEnumerator();
    private readonly Dictionary<long, Ending> finished = [];
    private readonly CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly object gate = new();
    private ExceptionDispatchInfo? failure;
    private long taken;
    private long handedOver;
    private int working;
    private bool isExhausted;

    public CancellationToken Stopping => stopping.Token;

    public bool TryTake(bool mayWait, out long number, out Individual individual)
    {
        (number, individual) = (0, null!);   // only read after true
        lock (gate)
        {
            while (!isExhausted && taken - handedOver >= capacity)
            {
                Monitor.PulseAll(gate);
                if (!mayWait || stopping.IsCancellationRequested)
                    return false;
                Monitor.Wait(gate);
            }
            if (isExhausted || stopping.IsCancellationRequested)
                return false;
            if (!source.MoveNext())
            {
                isExhausted = true;
                Monitor.PulseAll(gate);
                return false;
            }
            (number, individual) = (taken++, source.Current);
            return true;
        }
    }

    public void Deliver(long number, Ending ending)
    {
        lock (gate)
        {
            finished[number] = ending;
            if (finished.Count >= Batch && finished.ContainsKey(handedOver))
                Monitor.PulseAll(gate);
        }
    }

    /// <summary>Runs a worker; what it throws stops the others and is kept for the caller.</summary>
    public void Serve(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Whatever a worker meets belongs to the caller, who gets it from ThrowIfFailed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            lock (gate)
                failure ??= ExceptionDispatchInfo.Capture(exception);
            Stop();
        }
        finally
        {
            lock (gate)
            {
                working--;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Hands results to the sink in order until all workers are done and all is handed over.</summary>
    public void HandOver(int workers, Action<long, Ending> sink, IProgress<long>? progress)
    {
        lock (gate)
            working += workers;
        while (true)
        {
            Ending? ending;
            long number;
            lock (gate)
            {
                while (!finished.Remove(handedOver, out ending))
                {
                    if (working == 0 || stopping.IsCancellationRequested)
                        return;
                    Monitor.Wait(gate, Patience);
                }
                number = handedOver;
            }
            sink(number, ending);
            lock (gate)
            {
                handedOver++;
                Monitor.PulseAll(gate);
            }
            progress?.Report(number + 1);
        }
    }

    public void Stop()
    {
        stopping.Cancel();
        lock (gate)
            Monitor.PulseAll(gate);
    }

    public void ThrowIfFailed() => failure?.Throw();

    public void Dispose()
    {
        source.Dispose();
        stopping.Dispose();
    }
}
