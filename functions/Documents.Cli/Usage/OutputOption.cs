using System.CommandLine;

namespace Documents.Cli.Usage;

/// <summary>Where the result goes: into a folder that exists, and never over what it is made from.</summary>
internal sealed class OutputOption : Option<string>
{
    public OutputOption(string helpName, string description, Func<string, string?> mistake)
        : base("--output")
    {
        Description = description;
        HelpName = helpName;
        Required = true;
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (mistake(token.Value) ?? FolderMistake(token.Value)) is { } sentence)
            {
                result.AddError(sentence);
            }
        });
    }

    /// <summary>Refuses a line whose output is one of its own inputs.</summary>
    public static string? OverwriteMistake(string output, params ReadOnlySpan<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (PathsAreEqual(input, output))
            {
                return $"--output would overwrite “{input}”, which the document is made from.";
            }
        }

        return null;
    }

    private static bool PathsAreEqual(string left, string right) =>
        string.Equals(Path.GetFullPath(left), Path.GetFullPath(right), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private string? FolderMistake(string output) =>
        output.Length > 0 && Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder)
            ? $"There is no folder “{folder}” for {Name}."
            : null;
}
