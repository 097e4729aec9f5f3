using System.Diagnostics;
using System.Globalization;
using Documents.Templating;

namespace Documents.Benchmarks;

/// <summary>
/// The most memory a process takes for one document, above one that does nothing: each in a process of its own, asked of
/// the operating system.
/// </summary>
internal static class PeakMemory
{
    /// <summary>Megabytes for a document of so many rows, its data parsed from JSON included.</summary>
    public static double AboveIdle(int rows) => (Peak(rows) - Peak(0)) / (1 << 20);

    private static double Peak(int rows) => OfProcess("memory", rows.ToString(CultureInfo.InvariantCulture));

    /// <summary>Runs in the process that is measured.</summary>
    public static void Measure(int rows)
    {
        if (rows > 0)
        {
            var template = DocumentTemplate.Compile(Worksheet.Template()).Template!;
            template.Render(DocumentModel.Parse(Worksheet.Data(rows)).Model!, Stream.Null);
        }

        TellOwn();
    }

    /// <summary>Bytes, of this program run with other arguments.</summary>
    public static double OfProcess(params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        foreach (var argument in Environment.GetCommandLineArgs().Take(1).Where(path => path.EndsWith(".dll", StringComparison.Ordinal) && !Environment.ProcessPath!.EndsWith("Documents.Benchmarks", StringComparison.Ordinal)).Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(peak, CultureInfo.InvariantCulture);
    }

    /// <summary>Tells the process that started this one.</summary>
    public static void TellOwn()
    {
        using var own = Process.GetCurrentProcess();
        Terminal.Out.Write(own.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }
}
