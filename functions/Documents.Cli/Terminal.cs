using System.Text;

// The one type that speaks to the terminal; everybody else gets it handed in, and a test hands in its own.
#pragma warning disable RS0030

namespace Documents.Cli;

/// <summary>What surrounds the program: its input, its two outputs and the variables of its environment.</summary>
internal sealed class Terminal(TerminalWriter output, TerminalWriter error, Func<Stream> openInput, Func<string, string?> variable) : IDisposable
{
    private const int WidthWithoutScreen = 100;

    /// <summary>Results.</summary>
    public TerminalWriter Output => output;

    /// <summary>Everything that is said about the work.</summary>
    public TerminalWriter Error => error;

    /// <summary>Characters in a line of help.</summary>
    public int Width => output.IsScreen && Console.WindowWidth is > 0 and var width ? width : WidthWithoutScreen;

    /// <summary>The real one.</summary>
    public static Terminal OfThisProcess() => new(
        Writer(Console.OpenStandardOutput(), !Console.IsOutputRedirected, flushesEveryLine: false),
        Writer(Console.OpenStandardError(), !Console.IsErrorRedirected, flushesEveryLine: true),
        Console.OpenStandardInput,
        Environment.GetEnvironmentVariable);

    /// <summary>Standard input, for <c>--model -</c>.</summary>
    public Stream OpenInput() => openInput();

    /// <summary>A variable of the environment; <see langword="null"/> when it is not set or empty.</summary>
    public string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;

    public void Dispose()
    {
        output.Writer.Dispose();
        error.Writer.Dispose();
    }

    private static TerminalWriter Writer(Stream stream, bool isScreen, bool flushesEveryLine)
    {
        // Messages have curly quotes, and pipes of build servers are read as UTF-8.
        var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = flushesEveryLine };
        return new TerminalWriter(writer, isScreen, isScreen && WantsColour() && (!OperatingSystem.IsWindows() || WindowsConsole.Prepare()));
    }

    // https://no-color.org: any value but the empty one.
    private static bool WantsColour() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
