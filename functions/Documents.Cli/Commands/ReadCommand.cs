using System.CommandLine;
using Documents.Cli.Files;
using Documents.Cli.Reports;
using Documents.Cli.Templates;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents read</c>: what a person wrote into a document that was made from a template.</summary>
internal sealed class ReadCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _document = new("document") { Description = "A Word document (.docx) that was made from a template and filled in." };
    private readonly TemplateOption _template = new("The template that it was made from. Values then have the types of its schema, and what does not fit is told.");
    private readonly ModelOption _model = new("The model that it was rendered from, or - for standard input; needs --template. What was changed is then told.", isRequired: false);
    private readonly TimeZoneOption _timeZone = new();
    private readonly ChoiceOption _format = new("--format", "How the answers are written.", "text", "json");

    public ReadCommand(Terminal terminal)
        : base("read", "Read back what was written into the content controls of a document. The answers go to standard output, and nowhere else.")
    {
        _terminal = terminal;
        Add(_document);
        Add(_template);
        Add(_model);
        Add(_timeZone);
        Add(_format);
        _document.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !File.Exists(token.Value))
            {
                result.AddError(Directory.Exists(token.Value)
                    ? $"“{token.Value}” is a folder; documents read needs a Word document."
                    : $"There is no file “{token.Value}”.");
            }
        });
        Validators.Add(result =>
        {
            if (result.GetResult(_model) is not null && result.GetResult(_template) is null)
            {
                result.GetResult(_model)!.AddError("--model needs --template: what was made of a model can only be told with its template.");
            }
        });
        SetAction((line, _) => Task.FromResult(Read(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents read thought-record-eden.docx",
        "documents read thought-record-eden.docx --format json",
        "documents read thought-record-eden.docx --template templates/worksheets/thought-record-short --model eden.json",
    ];

    private int Read(ParseResult line)
    {
        var findings = new List<Diagnostic>();
        var options = OptionsOf(line, findings);
        var read = options is null
            ? new FilledDocumentResult(null, [], [], [], [], findings)
            : Read(line.GetRequiredValue(_document), options, findings);
        if (line.GetValue(_format) == "json")
        {
            JsonReport.Write(_terminal.Output, json => AnswerReport.Members(json, read));
        }
        else
        {
            foreach (var diagnostic in read.Diagnostics)
            {
                TextReport.Write(_terminal.Error, diagnostic);
            }

            AnswerReport.WriteText(_terminal.Output, read);
        }

        return read.Succeeded ? ExitCode.Done : ExitCode.Errors;
    }

    /// <summary>What is known of the document; <see langword="null"/> when that could not be read.</summary>
    private ReadOptions? OptionsOf(ParseResult line, List<Diagnostic> findings)
    {
        if (line.GetValue(_template) is not { } path)
        {
            return ReadOptions.Default;
        }

        var template = TemplateReader.Read(TemplateSource.At(path));
        findings.AddRange(template.Diagnostics);
        var model = line.GetValue(_model) is { } json ? new ModelFile(_terminal).Read(json, findings) : null;
        return template.Template is null || findings.Exists(finding => finding.Severity == DiagnosticSeverity.Error)
            ? null
            : new ReadOptions { Template = template.Template, Model = model, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(line.GetRequiredValue(_timeZone)) };
    }

    private static FilledDocumentResult Read(string path, ReadOptions options, List<Diagnostic> findings)
    {
        // One byte more than the engine takes is enough for it to say that the document is too large.
        if (FileBytes.Read(path, TemplateLimits.Default.PackageBytes + 1, findings) is not { } package)
        {
            return new FilledDocumentResult(null, [], [], [], [], findings);
        }

        var read = FilledDocument.Read(package, options);
        return read with { Diagnostics = [.. findings, .. read.Diagnostics] };
    }
}
