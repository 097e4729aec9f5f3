using System.Text;
using System.Text.Json;

namespace Documents.Cli.Tests;

/// <summary>The real program, run within the test: what it gave back and what it said.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static Task<CommandRun> Of(params string[] arguments) => Of(arguments, input: "", variable: Environment.GetEnvironmentVariable);

    public static Task<CommandRun> WithInput(string input, params string[] arguments) => Of(arguments, input, Environment.GetEnvironmentVariable);

    public static async Task<CommandRun> Of(string[] arguments, string input, Func<string, string?> variable, CancellationToken cancellationToken = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(
            new TerminalWriter(output, isScreen: false, isLively: false),
            new TerminalWriter(error, isScreen: false, isLively: false),
            () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            variable);
        var exitCode = await Cli.RunAsync(arguments, terminal, cancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
