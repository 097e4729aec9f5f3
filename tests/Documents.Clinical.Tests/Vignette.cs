using System.Reflection;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Tests;

/// <summary>The fictional clients whose records are the acceptance cases of the domain.</summary>
internal static class Vignette
{
    private static readonly string Folder = Path.Combine(
        typeof(Vignette).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!, "Vignettes");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static byte[] Json(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static ClientRecord Of(string name) => ClientRecord.Parse(Json(name)).Record!;
}
