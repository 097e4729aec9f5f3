using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Documents.Cli.Library;
using Documents.Cli.Reports;
using Documents.Cli.Usage;
using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Cli.Commands;

/// <summary><c>documents catalogue</c>: the library of templates, whole.</summary>
internal sealed class CatalogueCommand : ExampleCommand
{
    private static readonly string[] Heading = ["Code", "Id", "Title", "Kind", "For", "Variants", "Version", "Owner", "Review", "Retired"];

    private readonly Terminal _terminal;
    private readonly LibraryOption _library = new();
    private readonly ChoiceOption _format = new("--format", "How the list is written.", "text", "json");

    public CatalogueCommand(Terminal terminal)
        : base("catalogue", "List the library of templates, and everything that is wrong with it as a whole.")
    {
        _terminal = terminal;
        Add(_library);
        Add(_format);
        SetAction((line, _) => Task.FromResult(List(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents catalogue",
        "documents catalogue --templates templates --format json",
    ];

    private int List(ParseResult line)
    {
        var folder = line.GetRequiredValue(_library);
        if (!Directory.Exists(folder))
        {
            return WrongUsage.Tell(_terminal, this, [$"There is no folder “{folder}”. Name the folder of the templates with --templates."]);
        }

        var (catalogue, findings) = LibraryFolder.Read(folder);
        if (line.GetValue(_format) == "json")
        {
            JsonReport.Write(_terminal.Output, json =>
            {
                JsonReport.List(json, "templates", catalogue.Templates, Members);
                JsonReport.Diagnostics(json, [.. findings.Select(finding => finding.Diagnostic)]);
            });
        }
        else
        {
            WriteTable(catalogue.Templates);
            foreach (var group in findings.GroupBy(finding => finding.Folder))
            {
                _terminal.Error.Line(group.Key);
                group.ToList().ForEach(finding => TextReport.Write(_terminal.Error, finding.Diagnostic));
            }
        }

        return findings.Any(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error) ? ExitCode.Errors : ExitCode.Done;
    }

    private void WriteTable(IReadOnlyList<CatalogueTemplate> templates)
    {
        string[][] rows = [Heading, .. templates.Select(template => Row(template.Manifest))];
        var widths = Heading.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            _terminal.Output.Write(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd(), row == Heading ? Ink.Heading : Ink.Plain);
            _terminal.Output.Line();
        }
    }

    private static string[] Row(TemplateManifest manifest) =>
    [
        manifest.Code ?? "", manifest.Id, manifest.Title, Word(manifest.Kind), Word(manifest.Audience), string.Join(", ", manifest.Variants),
        manifest.Version, manifest.Owner, Day(manifest.Review), manifest.Retired is { } retired ? Day(retired) : "",
    ];

    private static void Members(Utf8JsonWriter json, CatalogueTemplate template)
    {
        var manifest = template.Manifest;
        json.WriteString("folder", template.Folder);
        json.WriteString("id", manifest.Id);
        json.WriteString("code", manifest.Code);
        json.WriteString("title", manifest.Title);
        json.WriteString("kind", Word(manifest.Kind));
        json.WriteString("audience", Word(manifest.Audience));
        json.WriteString("language", manifest.Language);
        json.WriteStartArray("variants");
        manifest.Variants.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("version", manifest.Version);
        json.WriteString("owner", manifest.Owner);
        json.WriteString("review", Day(manifest.Review));
        json.WriteString("retired", manifest.Retired is { } retired ? Day(retired) : null);
        json.WriteString("signedOff", manifest.SignedOff);
        json.WriteString("description", manifest.Description);
    }

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
