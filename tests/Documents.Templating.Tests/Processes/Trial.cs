using System.Diagnostics;
using System.Text.Json;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Hostile;

namespace Documents.Templating.Tests.Processes;

/// <summary>What came of one hostile thing.</summary>
/// <param name="Class">The kind of thing it is.</param>
/// <param name="Name">Which of its kind.</param>
/// <param name="Seconds">Processor time.</param>
/// <param name="Document">The document, or the template that was made of it; <see langword="null"/> when there is none.</param>
/// <param name="Ids">Ids of the findings.</param>
/// <param name="Findings">Everything that was said.</param>
/// <param name="HasErrors">Whether one of the findings is an error.</param>
internal sealed record TrialResult(string Class, string Name, double Seconds, byte[]? Document, string[] Ids, string Findings, bool HasErrors);

/// <summary>Something that could end the process, tried in one of its own.</summary>
internal static class Trial
{
    public const string Verb = "try";

    /// <summary>The name of a variable that the process has and no document may show.</summary>
    public const string CanaryName = "DOCUMENTS_CANARY";

    private const string InFolder = "folder:";

    // What every test of memory would measure first otherwise: the engine's own start.
    private static readonly byte[] Harmless = WordFile.Of("{{ for x in xs }}{{ x | string.upcase }}{{ end }}{{ $\"{a}\" }}{{ missing }}");

    /// <summary>A secret that lies in this process's memory.</summary>
    public static string Canary { get; } = Environment.GetEnvironmentVariable(CanaryName) ?? "";

    /// <summary>Names a folder whose packages are to be compiled and rendered.</summary>
    public static string OfFolder(string path) => InFolder + path;

    /// <summary>Tries all tags of a family, all advisories, or the packages of a folder, and writes a line of JSON for each, and the peak of memory.</summary>
    public static void Run(string what, TextWriter output)
    {
        Attempt.At(Harmless, """{ "xs": ["a"], "a": 1 }""");
        using var own = Process.GetCurrentProcess();
        var before = own.WorkingSet64;
        foreach (var result in what.StartsWith(InFolder, StringComparison.Ordinal) ? OfPackages(what[InFolder.Length..]) : what == Advisory.Class ? Advisory.Results() : OfTags(what))
        {
            output.WriteLine(JsonSerializer.Serialize(result));
            output.Flush();
        }

        own.Refresh();
        output.WriteLine(JsonSerializer.Serialize(new TrialMemory(own.PeakWorkingSet64, own.PeakWorkingSet64 - before, Canary == TrialProcess.Canary)));
    }

    /// <summary>Compiles and renders on a thread whose stack is no larger than those of a server.</summary>
    public static TrialResult Of(string kind, string name, byte[] package, string model, TemplateLimits limits)
    {
        var attempt = default(Attempt);
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        var thread = new Thread(() => attempt = Attempt.At(package, model, limits), maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        var taken = Process.GetCurrentProcess().TotalProcessorTime - started;
        return new TrialResult(
            kind,
            name,
            taken.TotalSeconds,
            attempt!.Document,
            [.. attempt.Ids],
            string.Join('\n', attempt.Diagnostics),
            attempt.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<TrialResult> OfTags(string family) =>
        from tag in HostileTags.Families[family]
        from limits in tag.Limits
        select Of(tag.Class, tag.Name, WordFile.Of("before", tag.Text, "after"), HostileTags.Model, limits);

    private static IEnumerable<TrialResult> OfPackages(string folder) =>
        from path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        select OfPackage(path);

    private static TrialResult OfPackage(string path)
    {
        // What the packages before have left is not this one's.
        GC.Collect();
        return Of("package", path, File.ReadAllBytes(path), "{}", TemplateLimits.Default);
    }
}

/// <summary>What a process took at its most, in bytes: all of it, and beyond what it took before; and whether it knew the secret.</summary>
internal sealed record TrialMemory(long Peak, long Growth, bool KnewCanary);
