using System.CommandLine;
using Documents.Cli.Files;
using Documents.Cli.Reports;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents read</c>: what a person wrote into a document that was made from a template.</summary>
internal sealed class ReadCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _document = new("document") { Description = "A Word document (.docx) that was made from a template and filled in." };
    private readonly ChoiceOption _format = new("--format", "How the answers are written.", "text", "json");

    public ReadCommand(Terminal terminal)
        : base("read", "Read back what was written into the content controls of a document. The answers go to standard output, and nowhere else.")
    {
        _terminal = terminal;
        Add(_document);
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
        SetAction((line, _) => Task.FromResult(Read(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents read thought-record-eden.docx",
        "documents read thought-record-eden.docx --format json",
    ];

    private int Read(ParseResult line)
    {
        var read = Read(line.GetRequiredValue(_document));
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

    private static FilledDocumentResult Read(string path)
    {
        var findings = new List<Diagnostic>();
        // One byte more than the engine takes is enough for it to say that the document is too large.
        return FileBytes.Read(path, TemplateLimits.Default.PackageBytes + 1, findings) is { } package
            ? FilledDocument.Read(package)
            : new FilledDocumentResult(null, [], [], [], [], findings);
    }
}
