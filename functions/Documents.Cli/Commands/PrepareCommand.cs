using System.CommandLine;
using System.Text.Json;
using Documents.Cli.Reports;
using Documents.Cli.Usage;
using Documents.Clinical.Preparation;

namespace Documents.Cli.Commands;

/// <summary><c>documents prepare</c>: what to have in mind before a session.</summary>
internal sealed class PrepareCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly ClientOption _client = new(isRequired: true);
    private readonly ChoiceOption _format = new("--format", "How it is written.", "text", "json");

    public PrepareCommand(Terminal terminal)
        : base("prepare", "What to have in mind before a session: what both said they would try, what to take into account, what to ask. For the clinician's eyes.")
    {
        _terminal = terminal;
        Add(_client);
        Add(_format);
        SetAction((line, _) => Task.FromResult(Prepare(line)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents prepare --client eden.json",
        "documents prepare --client eden.json --format json",
    ];

    private int Prepare(ParseResult line)
    {
        if (ClientOption.Read(line.GetRequiredValue(_client), _terminal) is not { } client)
        {
            return ExitCode.Errors;
        }

        var items = SessionPreparation.For(client);
        if (line.GetValue(_format) == "json")
        {
            JsonReport.Write(_terminal.Output, json => JsonReport.List(json, "items", items, (item, value) =>
            {
                item.WriteString("section", JsonNamingPolicy.KebabCaseLower.ConvertName(value.Section.ToString()));
                item.WriteString("text", value.Text);
                item.WriteString("because", value.Because);
                item.WriteString("rule", value.Rule.Length == 0 ? null : value.Rule);
            }));
            return ExitCode.Done;
        }

        foreach (var section in items.GroupBy(item => item.Section))
        {
            _terminal.Output.Write(Heading(section.Key), Ink.Heading);
            _terminal.Output.Line();
            foreach (var item in section)
            {
                _terminal.Output.Line($"   {item.Text}\n      {item.Because}{(item.Rule.Length == 0 ? "" : $" ({item.Rule})")}");
            }
        }

        return ExitCode.Done;
    }

    private static string Heading(PreparationSection section) => section switch
    {
        PreparationSection.ToLookAt => "To look at together",
        PreparationSection.ToTakeIntoAccount => "To take into account",
        _ => "To ask, or to think about",
    };
}
