namespace Documents.Cli;

/// <summary>What the caller learns without reading.</summary>
internal static class ExitCode
{
    /// <summary>Done; there may be warnings and gaps.</summary>
    public const int Done = 0;

    /// <summary>A template, a model or the machine is not as it has to be.</summary>
    public const int Errors = 1;

    /// <summary>The command was not written as it has to be; nothing was tried.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped with Ctrl+C, as shells expect it.</summary>
    public const int Interrupted = 130;
}
