using Documents.Cli.Files;
using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Cli.Templates;

/// <summary>A template as it was read.</summary>
/// <param name="Template">The template; <see langword="null"/> when there is an error.</param>
/// <param name="Package">The bytes of its document; empty when it could not be read.</param>
/// <param name="DocumentFindings">What is wrong with the document itself.</param>
/// <param name="Diagnostics">Everything that was found: in the manifest, in the schema, in the document.</param>
internal sealed record ReadTemplate(
    DocumentTemplate? Template,
    ReadOnlyMemory<byte> Package,
    IReadOnlyList<Diagnostic> DocumentFindings,
    IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads a template with everything that belongs to it, and finds all that is wrong at once.</summary>
internal static class TemplateReader
{
    /// <summary>Far more than any manifest or schema has.</summary>
    private const int MostTextBytes = 1 << 20;

    private const string UsualSchemaName = "model.schema.json";

    public static ReadTemplate Read(TemplateSource source, bool keepComments = false)
    {
        var findings = new List<Diagnostic>();
        var options = source.Folder is null ? CompileOptions.Default : OptionsOf(source.Folder, findings);

        // One byte more than the engine takes is enough for it to say that the document is too large.
        var package = FileBytes.Read(source.Document, options.Limits.PackageBytes + 1, findings);
        if (package is null)
        {
            return new ReadTemplate(null, default, [], findings);
        }

        var compiled = DocumentTemplate.Compile(package.Value, options with { KeepComments = keepComments });
        findings.AddRange(compiled.Diagnostics);
        var isWhole = findings.TrueForAll(finding => finding.Severity != DiagnosticSeverity.Error);
        return new ReadTemplate(isWhole ? compiled.Template : null, package.Value, compiled.Diagnostics, findings);
    }

    private static CompileOptions OptionsOf(string folder, List<Diagnostic> findings)
    {
        if (FileBytes.ReadText(Path.Combine(folder, TemplateManifest.FileName), MostTextBytes, findings) is not { } text)
        {
            return CompileOptions.Default;
        }

        var (manifest, diagnostics) = TemplateManifest.Parse(text);
        findings.AddRange(diagnostics);
        return new CompileOptions
        {
            TemplateId = manifest?.Id,
            TemplateVersion = manifest?.Version,
            Title = manifest?.Title,
            Schema = SchemaOf(folder, manifest, findings),
        };
    }

    private static ModelSchema? SchemaOf(string folder, TemplateManifest? manifest, List<Diagnostic> findings)
    {
        // A broken manifest is no reason to keep silent about the fields of the document.
        var path = Path.Combine(folder, manifest?.Model ?? UsualSchemaName);
        if (manifest is null && !File.Exists(path))
        {
            return null;
        }

        if (FileBytes.Read(path, MostTextBytes, findings) is not { } json)
        {
            return null;
        }

        var (schema, diagnostics) = ModelSchema.Parse(json);
        findings.AddRange(diagnostics);
        return schema;
    }
}
