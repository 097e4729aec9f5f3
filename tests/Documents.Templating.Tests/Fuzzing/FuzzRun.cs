using System.Diagnostics;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Fuzzing as a command: every target gets its share of the time, and a table says what came of it.</summary>
internal static class FuzzRun
{
    /// <param name="time">For all targets together.</param>
    /// <param name="names">The targets; all of them when there are none.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>Whether nothing failed.</returns>
    public static bool Run(TimeSpan time, IReadOnlyCollection<string> names, TextWriter output)
    {
        var targets = FuzzTargets.All.Where(target => names.Count == 0 || names.Contains(target.Name)).ToList();
        if (targets.Count == 0)
        {
            output.WriteLine($"The targets are: {string.Join(", ", FuzzTargets.All.Select(target => target.Name))}.");
            return false;
        }

        var isSound = true;
        output.WriteLine("| target | samples | a second | failed |");
        output.WriteLine("| --- | --: | --: | --- |");
        foreach (var target in targets)
        {
            isSound &= Run(target, time / targets.Count, output);
        }

        return isSound;
    }

    private static bool Run(FuzzTarget target, TimeSpan time, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var samples = target.Try(time);
            output.WriteLine($"| {target.Name} | {samples:N0} | {samples / watch.Elapsed.TotalSeconds:N0} | none |");
            return true;
        }
        catch (Exception e)
        {
            output.WriteLine($"| {target.Name} | | | after {watch.Elapsed.TotalSeconds:F0} seconds |");
            output.WriteLine(e);
            return false;
        }
    }
}
