using System.Reflection;

namespace Documents.Architecture.Tests;

/// <summary>The sources of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    /// <summary>Files with an extension, as paths from the root with slashes; what is built or restored is not a source.</summary>
    public static IEnumerable<string> Files(string extension) => Directory.EnumerateFiles(Root, "*" + extension, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Split('/').Any(folder => folder is "bin" or "obj" or "node_modules" or ".git" or "TestResults" or "artifacts"))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
