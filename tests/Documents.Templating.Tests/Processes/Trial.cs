using System.Diagnostics;
using System.Text.Json;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Hostile;

namespace Documents.Templating.Tests.Processes;

/// <summary>What came of one hostile thing.</summary>
/// <param name="Name">Which.</param>
/// <param name="Seconds">Processor time.</param>
/// <param name="Document">The document, or the template that was made of it; <see langword="null"/> when there is none.</param>
/// <param name="Ids">Ids of the findings.</param>
/// <param name="Findings">Everything that was said.</param>
/// <param name="HasErrors">Whether one of the findings is an error.</param>
internal sealed record TrialResult(string Name, double Seconds, byte[]? Document, string[] Ids, string Findings, bool HasErrors);

/// <summary>Something that could end the process, tried in one of its own.</summary>
internal static class Trial
{
    public const string Verb = "try";

    /// <summary>The name of a variable that the process has and no document may show.</summary>
    public const string CanaryName = "DOCUMENTS_CANARY";

    private const string ByFile = "file:";

    // What every test of memory would measure first otherwise: the engine's own start.
    private static readonly byte[] Harmless = WordFile.Of("{{ for x in xs }}{{ x | string.upcase }}{{ end }}{{ $\"{a}\" }}{{ missing }}");

    /// <summary>A secret that lies in this process's memory.</summary>
    public static string Canary { get; } = Environment.GetEnvironmentVariable(CanaryName) ?? "";

    /// <summary>Names a package on the disk that is to be compiled and rendered.</summary>
    public static string OfFile(string path) => ByFile + path;

    /// <summary>Tries all tags of a class, all advisories, or a package, and writes a line of JSON for each, and the peak of memory.</summary>
    public static void Run(string what, TextWriter output)
    {
        Attempt.At(Harmless, """{ "xs": ["a"], "a": 1 }""");
        using var own = Process.GetCurrentProcess();
        var before = own.WorkingSet64;
        foreach (var result in what.StartsWith(ByFile, StringComparison.Ordinal) ? OfPackage(what[ByFile.Length..]) : what == Advisory.Class ? Advisory.Results() : OfTags(what))
        {
            output.WriteLine(JsonSerializer.Serialize(result));
            output.Flush();
        }

        own.Refresh();
        output.WriteLine(JsonSerializer.Serialize(new TrialMemory(own.PeakWorkingSet64, own.PeakWorkingSet64 - before, Canary == TrialProcess.Canary)));
    }

    /// <summary>Compiles and renders on a thread whose stack is no larger than those of a server.</summary>
    public static TrialResult Of(string name, byte[] package, string model, TemplateLimits limits)
    {
        var attempt = default(Attempt);
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        var thread = new Thread(() => attempt = Attempt.At(package, model, limits), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        var taken = Process.GetCurrentProcess().TotalProcessorTime - started;
        return new TrialResult(
            name,
            taken.TotalSeconds,
            attempt!.Document,
            [.. attempt.Ids],
            string.Join('\n', attempt.Diagnostics),
            attempt.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<TrialResult> OfTags(string tags) =>
        from tag in HostileTags.ByClass[tags]
        from limits in tag.Limits
        select Of(tag.Name, WordFile.Of("before", tag.Text, "after"), HostileTags.Model, limits);

    private static IEnumerable<TrialResult> OfPackage(string path) =>
        [Of(path, File.ReadAllBytes(path), "{}", TemplateLimits.Default)];
}

/// <summary>What a process took at its most, in bytes: all of it, and beyond what it took before; and whether it knew the secret.</summary>
internal sealed record TrialMemory(long Peak, long Growth, bool KnewCanary);
