using System.CommandLine;
using Documents.Cli.Library;
using Documents.Cli.Reports;
using Documents.Cli.Usage;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Suggestions;

namespace Documents.Cli.Commands;

/// <summary><c>documents suggest</c>: what could go home with a client, or not, and why.</summary>
internal sealed class SuggestCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly ClientOption _client = new(isRequired: true);
    private readonly LibraryOption _library = new();
    private readonly DayOption _day = new();
    private readonly ChoiceOption _format = new("--format", "How the suggestions are written.", "text", "json");

    public SuggestCommand(Terminal terminal)
        : base("suggest", "Suggest what could go home with a client, or not, and say why. It reads what a clinician recorded, never a score, and decides nothing.")
    {
        _terminal = terminal;
        Add(_client);
        Add(_library);
        Add(_day);
        Add(_format);
        SetAction((line, _) => Task.FromResult(Suggest(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents suggest --client eden.json",
        "documents suggest --client eden.json --templates templates --format json",
    ];

    private int Suggest(ParseResult line)
    {
        if (ClientOption.Read(line.GetRequiredValue(_client), _terminal) is not { } client)
        {
            return ExitCode.Errors;
        }

        var folder = line.GetRequiredValue(_library);
        var catalogue = Directory.Exists(folder) ? LibraryFolder.Read(folder).Catalogue : TemplateCatalogue.Read([]).Catalogue;
        var report = new SuggestionReport(SuggestionRules.For(client, catalogue.Manifests), catalogue, client, _day.Of(line), folder);
        if (line.GetValue(_format) == "json")
        {
            report.WriteJson(_terminal.Output);
        }
        else
        {
            report.WriteText(_terminal.Output);
        }

        return ExitCode.Done;
    }
}
