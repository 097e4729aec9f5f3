using System.Reflection;

namespace Documents.Templating.Tests;

/// <summary>The folder of this project's sources, where cases and approved texts are read and written.</summary>
internal static class ProjectFolder
{
    public static string Path { get; } = typeof(ProjectFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ProjectFolder").Value!;

    public static string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);
}
