using System.CommandLine;
using Documents.Cli.Rendering;
using Documents.Cli.Templates;
using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>How a document is made for a client, in place of a model.</summary>
internal sealed class ForClientOptions
{
    private static readonly string[] Routes = ["in-the-room", "post", "email", "sms", "voicemail", "portal"];

    private readonly Option<string[]> _set = new("--set") { Description = "What you type yourself: a field and its value. A list takes one value each time.", HelpName = "field=value" };
    private readonly Option<bool> _check = new("--release-check") { Description = "Look at the finished document as before a release; ends with 1 when something stops it." };
    private readonly ChoiceOption _route = new("--route", "How it reaches them.", Routes);
    private readonly Option<string[]> _copy = new("--copy") { Description = "Who gets a copy; those whom the document lists where nothing is said.", HelpName = "name" };
    private readonly Option<string> _subject = new("--subject") { Description = "The subject of the message that it goes with.", HelpName = "text" };
    private readonly DayOption _day = new();

    /// <summary>The client's record.</summary>
    public ClientOption Client { get; } = new(isRequired: false);

    public void AddTo(Command command)
    {
        command.Add(Client);
        command.Add(_set);
        command.Add(_check);
        command.Add(_route);
        command.Add(_copy);
        command.Add(_subject);
        command.Add(_day);
    }

    /// <summary>What is wrong with a line: values come from a model or from a client, not from both or neither.</summary>
    public string? MistakeIn(ParseResult line, string? model, TemplateSource template)
    {
        var hasClient = line.GetValue(Client) is not null;
        return (model, hasClient) switch
        {
            (null, false) => "--model is missing; or name a client's record with --client.",
            (not null, true) => "--model and --client do not go together: the values come from one of them.",
            (null, true) when template.Folder is null => "--client needs the folder of a template, with its template.yaml.",
            (not null, false) when line.GetValue(_set) is { Length: > 0 } || line.GetValue(_check) => "--set and --release-check go with --client.",
            _ => null,
        };
    }

    public (IReadOnlyList<PrefilledField> Fields, IReadOnlyList<string> Mistakes) Typed(ParseResult line, IReadOnlyList<TemplateField> known) =>
        TypedValues.Read(line.GetValue(_set) ?? [], known);

    public ClientDocumentRequest RequestOf(ParseResult line, string output, RenderOptions options, IReadOnlyList<PrefilledField> typed) => new(
        output, options, typed, line.GetValue(_check), (Route)Array.IndexOf(Routes, line.GetValue(_route)),
        line.GetValue(_copy) is { Length: > 0 } copies ? copies : null, line.GetValue(_subject), _day.Of(line));
}
