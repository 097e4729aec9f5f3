using System.Diagnostics;
using System.Globalization;

namespace Documents.Benchmarks.Peers;

/// <summary>What was measured of one engine on one document.</summary>
/// <param name="PerSecond">Documents per second, warm, one process, one document at a time.</param>
/// <param name="PeakMegabytes">The most memory of a process that makes one document.</param>
/// <param name="ColdMilliseconds">A whole process that makes one document, median of eleven; none for long documents.</param>
/// <param name="Document">The document, to compare its words.</param>
internal sealed record Figures(double PerSecond, double PeakMegabytes, double? ColdMilliseconds, byte[] Document);

/// <summary>One engine, measured in processes of its own.</summary>
internal sealed class Engine(string name, string program, IReadOnlyList<string> before)
{
    private const int ColdRuns = 11;

    public string Name => name;

    /// <summary>An engine of the npm registry, called by <c>measure.mjs</c>.</summary>
    public static Engine Peer(string name) => new(name, "node", [Path.Combine(PeerFolder, "measure.mjs"), name]);

    public static string PeerFolder { get; } = Path.Combine(Repository.Root, "tests", "Documents.Benchmarks", "Peers");

    public Figures Measure(string template, string data, string output, double seconds, bool isShort)
    {
        var perSecond = Number(Run([template, data, output, "warm", seconds.ToString(CultureInfo.InvariantCulture)]));
        var peak = Number(Run([template, data, output, "once"])) / (1 << 20);
        return new Figures(perSecond, peak, isShort ? Cold(() => Run([template, data, output, "once"])) : null, File.ReadAllBytes(output));
    }

    /// <summary>Milliseconds of a whole process, median.</summary>
    public static double Cold(Action process)
    {
        process();
        return Enumerable.Range(0, ColdRuns).Select(_ =>
        {
            var clock = Stopwatch.StartNew();
            process();
            return clock.Elapsed.TotalMilliseconds;
        }).Order().ElementAt(ColdRuns / 2);
    }

    /// <summary>Runs a program to its end; what it says on standard output.</summary>
    public static string Run(string program, IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, WorkingDirectory = folder ?? "" };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.\n{said}");
    }

    private string Run(IEnumerable<string> arguments) => Run(program, [.. before, .. arguments]);

    private static double Number(string said) => double.Parse(said.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
}
