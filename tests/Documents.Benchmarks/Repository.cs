using System.Reflection;

namespace Documents.Benchmarks;

/// <summary>The sources of this repository: its templates, and the scripts that call other engines.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;
}
