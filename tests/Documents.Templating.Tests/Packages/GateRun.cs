using System.Diagnostics;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating.Tests.Packages;

/// <summary>One package through the gate, as the engine sends it.</summary>
internal sealed record GateRun(Package? Package, PackageContents? Contents, IReadOnlyList<Diagnostic> Found)
{
    public bool Admitted => Contents is not null;

    public IEnumerable<string> Ids => Found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);

    public static GateRun Of(ReadOnlyMemory<byte> bytes, TemplateLimits? limits = null)
    {
        limits ??= TemplateLimits.Default;
        var found = new DiagnosticBag();
        // Processor time: other programs on the machine are not our slowness.
        using var own = Process.GetCurrentProcess();
        var started = own.TotalProcessorTime;
        var package = Package.Open(bytes, limits, found);
        PackageContents? contents = null;
        var admitted = package is not null && PackageGate.Admit(package, limits, found, out contents);
        own.Refresh();
        var taken = own.TotalProcessorTime - started;
        Assert.True(taken < TimeSpan.FromSeconds(2), $"The gate took {taken.TotalSeconds:F1} seconds of processor time.");
        Assert.Equal(admitted, !found.HasErrors);
        Assert.InRange(found.Found.Count, 0, 50);
        Assert.All(found.Found, AssertReadable);
        return new GateRun(package, contents, found.Found);
    }

    /// <summary>A package that the gate must refuse, with this finding and no other.</summary>
    public static void Refuses((string Id, Func<byte[]> Make) package)
    {
        var run = Of(package.Make());
        Assert.False(run.Admitted);
        Assert.Equal([package.Id], run.Ids);
    }

    private static void AssertReadable(Diagnostic diagnostic)
    {
        Assert.StartsWith("package.", diagnostic.Id, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.NotEmpty(diagnostic.Suggestion!);
        Assert.NotEmpty(diagnostic.Location!.Part);
        Assert.NotEmpty(diagnostic.Location.Place);
        Assert.DoesNotContain(diagnostic.ToString(), char.IsControl);
    }
}
