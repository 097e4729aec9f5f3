using System.CommandLine;
using System.Globalization;
using Documents.Cli.Library;
using Documents.Cli.Rendering;
using Documents.Cli.Reports;
using Documents.Cli.Templates;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents render</c>: a template and a model in, a finished Word document out.</summary>
internal sealed class RenderCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly TemplateArgument _template = new();
    private readonly ModelOption _model = new(isRequired: false);
    private readonly OutputOption _output = new("docx", "The document to write. A file of that name is replaced, but only by a whole document.", Mistake);
    private readonly CultureOption _culture = new();
    private readonly TimeZoneOption _timeZone = new();
    private readonly ChoiceOption _gaps = new("--gaps", "Where the model has no value: ask in the document for it, or fail and write none.", "ask", "fail");
    private readonly Option<bool> _keepComments = new("--keep-comments") { Description = "Keep the author's Word comments." };
    private readonly ForClientOptions _forClient = new();
    private readonly Option<bool> _json = new("--json") { Description = "Gaps and findings as JSON on standard output." };

    public RenderCommand(Terminal terminal)
        : base("render", "Fill a template with the values of a model. Gaps and findings go to standard error.")
    {
        _terminal = terminal;
        Add(_template);
        Add(_model);
        Add(_output);
        Add(_culture);
        Add(_timeZone);
        Add(_gaps);
        Add(_keepComments);
        _forClient.AddTo(this);
        Add(_json);
        SetAction((line, cancellationToken) => Task.FromResult(Render(line, cancellationToken)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents render templates/worksheets/thought-record-short --model bea.json --output bea.docx",
        "documents render templates/worksheets/thought-record-short --client bea-record.json --set \"topic=Fuse spotting\" --output bea.docx --release-check",
        "documents render letter.docx --model - --output letter-bea.docx --gaps fail < bea.json",
        "documents render letter.docx --model bea.json --output brief.docx --culture de-DE --time-zone Europe/Berlin --json",
    ];

    private int Render(ParseResult line, CancellationToken cancellationToken)
    {
        var template = TemplateSource.At(line.GetRequiredValue(_template));
        var output = line.GetRequiredValue(_output);
        var model = line.GetValue(_model);
        if (_forClient.MistakeIn(line, model, template) is { } wrong)
        {
            return WrongUsage.Tell(_terminal, this, [wrong]);
        }

        if (OutputOption.OverwriteMistake(output, template.Document, model ?? line.GetRequiredValue(_forClient.Client)) is { } mistake)
        {
            return WrongUsage.Tell(_terminal, this, [mistake]);
        }

        var options = new RenderOptions
        {
            Culture = CultureInfo.GetCultureInfo(line.GetRequiredValue(_culture)),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(line.GetRequiredValue(_timeZone)),
            Gaps = line.GetValue(_gaps) == "fail" ? GapPolicy.Fail : GapPolicy.Ask,
        };
        if (model is null)
        {
            return RenderForClient(line, template, output, options, cancellationToken);
        }

        var outcome = new DocumentMaker(_terminal).Make(template, line.GetValue(_keepComments), model, output, options, cancellationToken);
        if (line.GetValue(_json))
        {
            JsonReport.Write(_terminal.Output, json => JsonReport.Outcome(json, outcome));
        }
        else
        {
            TextReport.Write(_terminal.Error, outcome);
        }

        return outcome.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }

    private int RenderForClient(ParseResult line, TemplateSource source, string output, RenderOptions options, CancellationToken cancellationToken)
    {
        if (ClientOption.Read(line.GetRequiredValue(_forClient.Client), _terminal) is not { } client)
        {
            return ExitCode.Errors;
        }

        var folder = source.Folder!;
        var (library, findings) = LibraryFolder.Read(LibraryFolder.Around(folder));
        if (library.Find(source.Name) is not { } template)
        {
            findings.Where(finding => finding.Folder.EndsWith("/" + source.Name, StringComparison.Ordinal)).ToList().ForEach(finding => TextReport.Write(_terminal.Error, finding.Diagnostic));
            return ExitCode.Errors;
        }

        var (typed, mistakes) = _forClient.Typed(line, template.Template.Fields);
        if (mistakes.Count > 0)
        {
            return WrongUsage.Tell(_terminal, this, mistakes);
        }

        // Fixed words and dates are in one language: the template's.
        var culture = CultureInfo.GetCultureInfo(template.Manifest.Language);
        var document = new ClientDocumentMaker(library, template, client).Make(_forClient.RequestOf(line, output, options with { Culture = culture }, typed), cancellationToken);
        if (line.GetValue(_json))
        {
            ReleaseReport.WriteJson(_terminal.Output, document);
        }
        else
        {
            ReleaseReport.WriteText(_terminal.Output, _terminal.Error, document);
        }

        return document.Outcome.Succeeded && !document.IsStopped ? ExitCode.Done : ExitCode.Errors;
    }

    private static string? Mistake(string output) =>
        output.Length == 0 ? "--output needs the name of a file."
        : Directory.Exists(output) ? $"“{output}” is a folder; --output needs the name of a file in it."
        : null;
}
