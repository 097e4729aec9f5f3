using System.CommandLine;
using Documents.Cli.Checking;
using Documents.Cli.Templates;
using Documents.Cli.Usage;

namespace Documents.Cli.Commands;

/// <summary><c>documents check</c>: everything that is wrong with templates, before any client is involved.</summary>
internal sealed class CheckCommand : ExampleCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = new("file-or-folder")
    {
        Description = "Word documents, folders (searched with everything in them) and wildcards.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ChoiceOption _format = new("--format", "How the findings are written.", "text", "json");
    private readonly Option<string> _annotate = new("--annotate")
    {
        Description = "Write copies of the documents, with the findings as Word comments, into this folder.",
        HelpName = "folder",
    };

    public CheckCommand(Terminal terminal)
        : base("check", "Find everything that is wrong with templates. A folder with a template.yaml is one template; any other .docx stands by itself.")
    {
        _terminal = terminal;
        Add(_paths);
        Add(_format);
        Add(_annotate);
        _annotate.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (token.Value.Length == 0 || File.Exists(token.Value)))
            {
                result.AddError($"--annotate needs a folder, not “{token.Value}”.");
            }
        });
        SetAction((line, cancellationToken) => Task.FromResult(Check(line, cancellationToken)));
    }

    public override IReadOnlyList<string> Examples =>
    [
        "documents check templates",
        "documents check letter.docx \"drafts/**/*.docx\" --format json",
        "documents check letter.docx --annotate findings",
    ];

    private int Check(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = line.GetValue(_annotate);
        var search = TemplateSearch.In(line.GetRequiredValue(_paths), leftOut: folder);
        if (search.Mistakes.Count > 0)
        {
            return WrongUsage.Tell(_terminal, this, search.Mistakes);
        }

        var copies = folder is null ? null : new AnnotatedCopies(folder);
        var check = new TemplateCheck(_terminal.Error, copies, new ClinicalCheck(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)));
        var checkedTemplates = search.Found.Select((source, i) => check.Run(source, i + 1, search.Found.Count, cancellationToken)).ToList();
        _terminal.Error.EndProgress();

        var report = new CheckReport(checkedTemplates);
        if (line.GetValue(_format) == "json")
        {
            report.WriteJson(_terminal.Output);
        }
        else
        {
            report.WriteText(_terminal.Output);
        }

        return report.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }
}
