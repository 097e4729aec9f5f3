using System.Diagnostics;

namespace Documents.Benchmarks;

/// <summary>How often something can be done in a second, warm: the median of five runs of a second each.</summary>
internal static class Rate
{
    public static double Of(Action work)
    {
        Run(work, 1.5);
        var rates = Enumerable.Range(0, 5).Select(_ => Run(work, 1)).Order().ToList();
        return rates[2];
    }

    /// <summary>The same from several threads at once.</summary>
    public static double OnThreads(int threads, Action work)
    {
        var rates = new double[threads];
        var running = Enumerable.Range(0, threads).Select(i => new Thread(() => rates[i] = Of(work))).ToList();
        running.ForEach(thread => thread.Start());
        running.ForEach(thread => thread.Join());
        return rates.Sum();
    }

    private static double Run(Action work, double seconds)
    {
        var clock = Stopwatch.StartNew();
        var count = 0;
        do
        {
            work();
            count++;
        }
        while (clock.Elapsed.TotalSeconds < seconds);

        return count / clock.Elapsed.TotalSeconds;
    }
}
