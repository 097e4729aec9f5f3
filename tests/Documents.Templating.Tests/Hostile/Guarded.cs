using System.Diagnostics;

namespace Documents.Templating.Tests.Hostile;

/// <summary>Runs something on a thread of ordinary stack size and measures what it took.</summary>
internal static class Guarded
{
    private const long Megabytes = 200L << 20;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Fails when the work takes more than two seconds of processor time or 200 MB.</summary>
    public static void Run(Action work)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = 0;
        var looking = TimeSpan.Zero;
        var thread = new Thread(() => work(), maxStackSize: 1 << 20);
        // Processor time: other programs on the machine are not our slowness.
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(50)))
        {
            // What is still in use, without the waste that nobody has collected yet.
            var pause = GC.GetTotalPauseDuration();
            GC.Collect();
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
            looking += GC.GetTotalPauseDuration() - pause;
        }

        var taken = Process.GetCurrentProcess().TotalProcessorTime - started - looking;
        Assert.True(taken < Soon, $"It took {taken.TotalSeconds:F1} seconds of processor time.");
        Assert.True(peak < Megabytes, $"It took {peak >> 20} MB.");
    }
}
