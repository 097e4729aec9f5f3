using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Clinical.Clients;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Tests;

/// <summary>The fictional clients whose records, and the documents approved for them, are the acceptance cases of the domain.</summary>
internal static class Vignette
{
    private static readonly string Root = typeof(Vignette).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    /// <summary>The records and what belongs to them.</summary>
    public static string Folder { get; } = Path.Combine(Root, "Vignettes");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>The documents that a supervisor would approve, with what they must and must not say.</summary>
    public static IReadOnlyList<ApprovedDocument> Documents { get; } =
        JsonSerializer.Deserialize<List<ApprovedDocument>>(File.ReadAllBytes(Path.Combine(Folder, "approved", "documents.json")), JsonSerializerOptions.Web)!;

    /// <summary>The service's own lists of words.</summary>
    public static Lexicons Lexicons { get; } = LexiconFile.Parse(
        File.ReadAllText(Path.Combine(Root, "..", "..", "templates", "house", "wording", "en-GB.yaml")), "en-GB.yaml").Lexicons!;

    /// <summary>The folder of the library.</summary>
    public static string Templates { get; } = Path.GetFullPath(Path.Combine(Root, "..", "..", "templates"));

    /// <summary>What the clinician types for an approved document.</summary>
    public static JsonObject Typed(string document) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "typed", document + ".json")))!.AsObject();

    public static byte[] Json(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static ClientRecord Of(string name) => ClientRecord.Parse(Json(name)).Record!;
}

/// <summary>A document that a supervisor would approve for a client.</summary>
internal sealed record ApprovedDocument(
    string Id, string Client, string Audience, string Kind, double MostGrade, int MostWords, double MeasuredGrade, string Text, IReadOnlyList<string> Must, IReadOnlyList<string> MustNot)
{
    /// <summary>Its paragraphs; what stands in square brackets is room to write or a picture.</summary>
    public IReadOnlyList<Passage> Passages => [.. System.Text.RegularExpressions.Regex.Replace(Text, @"\[[^\]]*\]", "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select((line, i) => new Passage($"line {i + 1}", PassageKind.Text, line))];
}
