using Documents.Cli.Files;
using Documents.Cli.Templates;
using Documents.Templating;

namespace Documents.Cli.Rendering;

/// <summary>Fills a template with a model: read both, make the document, put it in its place.</summary>
internal sealed class DocumentMaker(Terminal terminal)
{
    public RenderOutcome Make(TemplateSource source, bool keepComments, string model, string output, RenderOptions options, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        var template = TemplateReader.Read(source, keepComments);
        findings.AddRange(template.Diagnostics);
        var values = new ModelFile(terminal).Read(model, findings);
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
}
