using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Documents.Templating.Tests.Processes;

/// <summary>A process in which something hostile was tried, and what it said before it ended.</summary>
internal sealed record TrialProcess(int ExitCode, IReadOnlyList<TrialResult> Results, TrialMemory? Memory, string Error)
{
    private const int Patience = 120_000;
    private static readonly ConcurrentDictionary<string, Lazy<TrialProcess>> Known = new();

    /// <summary>What the process had in its memory and its environment, and no document may show.</summary>
    public const string Canary = "canary-4f1d9c7b";

    /// <summary>Tries something in a process of its own; the same thing once.</summary>
    public static TrialProcess Of(string what) => Known.GetOrAdd(what, new Lazy<TrialProcess>(() => Run(what))).Value;

    /// <summary>Tries packages, by name, one after the other in a process of their own.</summary>
    public static TrialProcess OfPackages(IReadOnlyDictionary<string, byte[]> packages)
    {
        var folder = Directory.CreateTempSubdirectory("documents-");
        try
        {
            // Names of cases are no names of files.
            var names = packages.Keys.ToList();
            foreach (var (name, bytes) in packages)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{names.IndexOf(name):000}.docx"), bytes);
            }

            var process = Run(Trial.OfFolder(folder.FullName));
            return process with { Results = [.. process.Results.Select((result, index) => result with { Name = names[index] })] };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The results, after seeing to it that the process lived to its end.</summary>
    public IReadOnlyList<TrialResult> Survived()
    {
        Assert.True(ExitCode == 0 && Memory is not null, $"The process ended with {ExitCode} after {(Results.Count == 0 ? "nothing" : Results[^1].Name)}. {Error}");
        return Results;
    }

    private static TrialProcess Run(string what)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(TrialProcess).Assembly.Location, Trial.Verb, what])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [Trial.CanaryName] = Canary, ["DOTNET_TieredPGO"] = "0" },
        };
        using var process = Process.Start(start)!;
        var error = new StringWriter();
        process.ErrorDataReceived += (_, line) => error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        using var patience = new Timer(_ => process.Kill(), null, Patience, Timeout.Infinite);
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        var isWhole = lines.Count > 0 && lines[^1].StartsWith("{\"Peak\"", StringComparison.Ordinal);
        return new TrialProcess(
            process.ExitCode,
            [.. lines.SkipLast(isWhole ? 1 : 0).Select(line => JsonSerializer.Deserialize<TrialResult>(line)!)],
            isWhole ? JsonSerializer.Deserialize<TrialMemory>(lines[^1]) : null,
            error.ToString());
    }
}
