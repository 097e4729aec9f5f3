using System.CommandLine;
using Documents.Cli.Reports;
using Documents.Cli.Templates;
using Documents.Cli.Usage;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents fields</c>: the model that a template needs.</summary>
internal sealed class FieldsCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly TemplateArgument _template = new();
    private readonly ChoiceOption _format = new("--format", "How the fields are written.", "text", "json");

    public FieldsCommand(Terminal terminal)
        : base("fields", "List the fields that a template needs from the model, and where it uses them.")
    {
        _terminal = terminal;
        Add(_template);
        Add(_format);
        SetAction((line, _) => Task.FromResult(List(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents fields templates/worksheets/thought-record-short",
        "documents fields letter.docx --format json",
    ];

    private int List(ParseResult line)
    {
        var path = line.GetRequiredValue(_template);
        var template = TemplateReader.Read(TemplateSource.At(path));
        IReadOnlyList<TemplateField> fields = template.Template?.Fields ?? [];
        if (line.GetValue(_format) == "json")
        {
            JsonReport.Write(_terminal.Output, json =>
            {
                json.WriteString("template", path);
                JsonReport.List(json, "fields", fields, FieldReport.Members);
                JsonReport.Diagnostics(json, template.Diagnostics);
            });
        }
        else
        {
            foreach (var diagnostic in template.Diagnostics)
            {
                TextReport.Write(_terminal.Error, diagnostic);
            }

            FieldReport.WriteTable(_terminal.Output, fields);
        }

        return template.Template is null ? ExitCode.Errors : ExitCode.Done;
    }
}
