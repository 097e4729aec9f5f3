using System.Reflection;

namespace Documents.Cli.Tests;

/// <summary>The repository that these tests were built from, with its templates.</summary>
internal static class Repository
{
    public static string Path { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Repository").Value!;

    /// <summary>Folder and sample of every template.</summary>
    public static TheoryData<string, string> Samples()
    {
        var samples = new TheoryData<string, string>();
        foreach (var sample in Directory.EnumerateFiles(File("templates"), "*.json", SearchOption.AllDirectories).Where(path => path.Contains("samples", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetDirectoryName(sample))!;
            samples.Add(Relative(folder), Relative(sample));
        }

        return samples;
    }

    public static string File(string path) => System.IO.Path.Combine(Path, path);

    private static string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');
}
