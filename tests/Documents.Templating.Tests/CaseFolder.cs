using System.Text.Json;
using System.Text.Json.Serialization;

namespace Documents.Templating.Tests;

/// <summary>A case: a template, a model, and the text and findings they must give.</summary>
internal sealed class CaseFolder
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly string _folder;

    private CaseFolder(string name)
    {
        Name = name;
        _folder = ProjectFolder.File("Cases", name);
        Template = File.ReadAllBytes(Path.Combine(_folder, "template.docx"));
        Model = Optional("model.json") ?? "{}"u8.ToArray();
        Schema = Optional("schema.json");
        Options = Optional("options.json") is { } options ? JsonSerializer.Deserialize<CaseOptions>(options, Json)! : new CaseOptions();
    }

    public string Name { get; }

    public byte[] Template { get; }

    public byte[] Model { get; }

    public byte[]? Schema { get; }

    public CaseOptions Options { get; }

    public string ExpectedFile => Path.Combine(_folder, "expected.txt");

    /// <summary>Group and name of every case: <c>values/ampersand-stays</c>.</summary>
    public static IEnumerable<string> Names() =>
        from file in Directory.EnumerateFiles(ProjectFolder.File("Cases"), "template.docx", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(ProjectFolder.File("Cases"), Path.GetDirectoryName(file)!).Replace('\\', '/')
        orderby name
        select name;

    public static CaseFolder Open(string name) => new(name);

    private byte[]? Optional(string file) =>
        File.Exists(Path.Combine(_folder, file)) ? File.ReadAllBytes(Path.Combine(_folder, file)) : null;
}
