using System.Text;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Files;

/// <summary>A package compiled and rendered in one go: a document or the reasons why there is none.</summary>
internal sealed record Attempt(byte[]? Document, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id);

    /// <summary>The document's text without the last line end, or the ids of what was found.</summary>
    public string Text => Document is null ? string.Join(' ', Ids) : DocumentText.Of(Document).TrimEnd('\n');

    public static Attempt At(byte[] package, string model = "{}", TemplateLimits? limits = null)
    {
        var compiled = DocumentTemplate.Compile(package, new CompileOptions { Limits = limits ?? TemplateLimits.Default });
        var data = Model(model);
        if (compiled.Template is null)
        {
            return new Attempt(null, compiled.Diagnostics);
        }

        using var output = new MemoryStream();
        var result = compiled.Template.Render(data, output);
        return new Attempt(result.Succeeded ? output.ToArray() : null, [.. compiled.Diagnostics, .. result.Diagnostics]);
    }

    public static DocumentTemplate Template(byte[] package)
    {
        var compiled = DocumentTemplate.Compile(package);
        Assert.Empty(compiled.Diagnostics);
        return compiled.Template!;
    }

    public static DocumentModel Model(string json)
    {
        var parsed = DocumentModel.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Empty(parsed.Diagnostics);
        return parsed.Model!;
    }
}
