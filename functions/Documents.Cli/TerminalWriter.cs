namespace Documents.Cli;

/// <summary>How a word stands out on a screen.</summary>
internal enum Ink
{
    Plain,
    Error,
    Warning,
    Gap,
    Heading,
}

/// <summary>One of the two outputs. Colour and progress appear on a screen only, and there only when they are wanted.</summary>
internal sealed class TerminalWriter(TextWriter writer, bool isScreen, bool isLively)
{
    private const string Clear = "\r\e[2K";

    private bool _showsProgress;

    public TextWriter Writer => writer;

    /// <summary>Whether a person is looking, and not a file or another program.</summary>
    public bool IsScreen => isScreen;

    public void Write(string text, Ink ink = Ink.Plain)
    {
        EndProgress();
        var harmless = Harmless(text);
        writer.Write(isLively && ink != Ink.Plain ? $"\e[{Code(ink)}m{harmless}\e[0m" : harmless);
    }

    public void Line(string text = "")
    {
        EndProgress();
        writer.WriteLine(Harmless(text));
    }

    /// <summary>Says what is going on, in a line that the next one replaces.</summary>
    public void Progress(string text)
    {
        if (isLively)
        {
            writer.Write($"{Clear}{Harmless(text)}");
            writer.Flush();
            _showsProgress = true;
        }
    }

    public void EndProgress()
    {
        if (_showsProgress)
        {
            writer.Write(Clear);
            writer.Flush();
            _showsProgress = false;
        }
    }

    // Names of files and words of templates are other people's: they must not be able to move the cursor or paint the screen.
    private static string Harmless(string text) => text.Any(IsCommand)
        ? string.Concat(text.Select(letter => IsCommand(letter) ? '\uFFFD' : letter))
        : text;

    private static bool IsCommand(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');

    private static string Code(Ink ink) => ink switch
    {
        Ink.Error => "31",
        Ink.Warning => "33",
        Ink.Gap => "36",
        _ => "1",
    };
}
