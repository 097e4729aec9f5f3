using System.CommandLine;
using Documents.Cli.Files;
using Documents.Cli.Preview;
using Documents.Cli.Rendering;
using Documents.Cli.Reports;
using Documents.Cli.Templates;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents preview</c>: what a rendered document looks like on paper.</summary>
internal sealed class PreviewCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly TemplateArgument _template = new();
    private readonly ModelOption _model = new();
    private readonly OutputOption _output = new(
        "pdf-or-folder", "A PDF to write, or a folder for one picture of every page (page-1.png, page-2.png …; those of an earlier preview are replaced).", PreviewTarget.Mistake);

    public PreviewCommand(Terminal terminal)
        : base("preview", "Render a template and show it as a PDF or as pictures. Needs LibreOffice, and poppler for pictures.")
    {
        _terminal = terminal;
        Add(_template);
        Add(_model);
        _model.Required = true;
        Add(_output);
        SetAction(PreviewAsync);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents preview templates/worksheets/thought-record-short --model bea.json --output bea.pdf",
        "documents preview letter.docx --model bea.json --output pages",
    ];

    private async Task<int> PreviewAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var outcome = await MakeAsync(line, cancellationToken);
        TextReport.Write(_terminal.Error, outcome);
        return outcome.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }

    private async Task<RenderOutcome> MakeAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var output = line.GetRequiredValue(_output);
        var office = LibreOffice.Find(_terminal);
        var images = PreviewTarget.IsPdf(output) ? null : PageImages.Find(_terminal);
        if (office is null)
        {
            return RenderOutcome.Nothing(PreviewFindings.NoLibreOffice);
        }

        if (images is null && !PreviewTarget.IsPdf(output))
        {
            return RenderOutcome.Nothing(PreviewFindings.NoPageImages);
        }

        using var folder = new PrivateFolder();
        var document = folder.File("preview.docx");
        var outcome = new DocumentMaker(_terminal).Make(
            TemplateSource.At(line.GetRequiredValue(_template)), keepComments: false, line.GetRequiredValue(_model), document, RenderOptions.Default, cancellationToken);
        if (!outcome.Succeeded)
        {
            return outcome;
        }

        _terminal.Error.Progress("Making the preview");
        var problem = await ShowAsync(document, office, images, output, folder, cancellationToken);
        return problem is null ? outcome with { Output = output } : outcome.Failed(problem);
    }

    private static async Task<Diagnostic?> ShowAsync(
        string document, LibreOffice office, PageImages? images, string output, PrivateFolder folder, CancellationToken cancellationToken)
    {
        if (await office.ToPdfAsync(document, folder, cancellationToken) is not { } pdf)
        {
            return PreviewFindings.Failed("LibreOffice");
        }

        IReadOnlyList<string> pictures = images is null ? [] : await images.OfAsync(pdf, folder, cancellationToken);
        if (images is not null && pictures.Count == 0)
        {
            return PreviewFindings.Failed("pdftoppm");
        }

        try
        {
            if (images is null)
            {
                OutputFile.Copy(pdf, output);
            }
            else
            {
                PageImages.Place(pictures, output);
            }

            return null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return FileFindings.Unwritable(output);
        }
    }
}
