using Documents.Cli.Files;
using Documents.Cli.Templates;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Rendering;

/// <summary>Fills a template with a model: read both, make the document, put it in its place.</summary>
internal sealed class DocumentMaker(Terminal terminal)
{
    /// <summary>Far more than any client's values take; a wrong file is refused before it fills the memory.</summary>
    private const int MostModelBytes = 64 << 20;

    public RenderOutcome Make(TemplateSource source, bool keepComments, string model, string output, RenderOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        var template = TemplateReader.Read(source, keepComments);
        findings.AddRange(template.Diagnostics);
        var values = ReadModel(model, findings);
        return template.Template is null || values is null
            ? new RenderOutcome(null, [], findings)
            : Write(template.Template, values, output, options, findings, cancellationToken);
    }

    private static RenderOutcome Write(DocumentTemplate template, DocumentModel model, string output, RenderOptions options, List<Diagnostic> findings, CancellationToken cancellationToken)
    {
        try
        {
            using var file = OutputFile.Beside(output);
            var rendered = template.Render(model, file.Stream, options, cancellationToken);
            findings.AddRange(rendered.Diagnostics);
            if (rendered.Succeeded)
            {
                file.Keep();
            }

            return new RenderOutcome(rendered.Succeeded ? output : null, rendered.Gaps, findings);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            findings.Add(FileFindings.Unwritable(output));
            return new RenderOutcome(null, [], findings);
        }
    }

    private DocumentModel? ReadModel(string path, List<Diagnostic> findings)
    {
        if (ReadBytes(path, findings) is not { } json)
        {
            return null;
        }

        if (json.Length > MostModelBytes)
        {
            findings.Add(FileFindings.TooLarge(path, MostModelBytes >> 20));
            return null;
        }

        var (model, diagnostics) = DocumentModel.Parse(json);
        findings.AddRange(diagnostics);
        return model;
    }

    private ReadOnlyMemory<byte>? ReadBytes(string path, List<Diagnostic> findings)
    {
        if (path != ModelOption.StandardInput)
        {
            return FileBytes.Read(path, MostModelBytes + 1, findings);
        }

        using var input = terminal.OpenInput();
        return FileBytes.Read(input, MostModelBytes + 1);
    }
}
