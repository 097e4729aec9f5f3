using System.Text.RegularExpressions;

namespace Documents.Cli.Tests;

/// <summary>One line of a README or of help, taken apart as a shell would: words, quotes, a file for standard input, a remark.</summary>
internal sealed partial record CommandLine(IReadOnlyList<string> Arguments, string? Input, bool FailsOnPurpose)
{
    private static readonly string[] Beginnings = ["dotnet run --project functions/Documents.Cli -- ", "documents "];

    /// <summary>Whether a line runs our program.</summary>
    public static bool IsOurs(string line) => Beginnings.Any(start => line.StartsWith(start, StringComparison.Ordinal));

    public static CommandLine Read(string line)
    {
        var start = Beginnings.First(start => line.StartsWith(start, StringComparison.Ordinal));
        var words = WordPattern().Matches(line[start.Length..]).Select(match => match.Value).ToList();
        var remark = words.IndexOf("#");
        var failsOnPurpose = remark >= 0 && string.Join(' ', words[remark..]) == "# exits 1";
        var before = words[..(remark < 0 ? words.Count : remark)].Select(word => word.Trim('"', '\'')).ToList();
        var input = before.IndexOf("<");
        return new CommandLine(before[..(input < 0 ? before.Count : input)], input < 0 ? null : before[input + 1], failsOnPurpose);
    }

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\S+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordPattern();
}
