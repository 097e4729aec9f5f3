using System.CommandLine;
using System.CommandLine.Help;
using Documents.Cli.Commands;
using Documents.Cli.Usage;

namespace Documents.Cli;

/// <summary>The product: fill a template, check templates, list what one needs, look at the result, read back what was filled in.</summary>
internal static class Cli
{
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var documents = new Command("documents", "Fills Word templates with the values of a model, and checks them before anybody uses them.")
        {
            new RenderCommand(terminal),
            new CheckCommand(terminal),
            new FieldsCommand(terminal),
            new PreviewCommand(terminal),
            new ReadCommand(terminal),
            new SuggestCommand(terminal),
            new PrepareCommand(terminal),
            new CatalogueCommand(terminal),
            new VersionOption(),
            new HelpOption("--help", "-h", "-?") { Action = new HelpWithExamples(terminal) },
        };

        try
        {
            return await RunAsync(documents, arguments, terminal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Error.EndProgress();
            return ExitCode.Interrupted;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // An exception's message can quote what was read, and that can be a client's: type and place say enough.
            terminal.Error.Line($"This is a mistake in documents itself. Please report it with these lines:\n{bug.GetType()}\n{bug.StackTrace}");
            return ExitCode.Errors;
        }
    }

    private static async Task<int> RunAsync(Command documents, string[] arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        // A path may begin with "@": it is not a file of further arguments.
        var parsed = documents.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not { ClearsParseErrors: true } && WrongUsage.In(parsed) is { Count: > 0 } mistakes)
        {
            return WrongUsage.Tell(terminal, parsed.CommandResult.Command, mistakes);
        }

        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = terminal.Output.Writer,
                Error = terminal.Error.Writer,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            cancellationToken);
    }
}
