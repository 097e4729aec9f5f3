using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Documents.Cli.Usage;

/// <summary>The usual help, and after it lines to copy.</summary>
internal sealed class HelpWithExamples(Terminal terminal) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = terminal.Width }.Invoke(parseResult);

        var command = parseResult.CommandResult.Command;
        var examples = command is ExampleCommand one ? one.Examples : command.Subcommands.OfType<ExampleCommand>().Select(each => each.Examples[0]);
        terminal.Output.Line("Examples:");
        foreach (var example in examples)
        {
            terminal.Output.Line($"  {example}");
        }

        return ExitCode.Done;
    }
}
