using System.CommandLine;
using System.CommandLine.Parsing;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>What is wrong with a line as it was typed, in sentences that name the option and the nearest right one.</summary>
internal static class WrongUsage
{
    /// <summary>Prints the mistakes and where help is.</summary>
    public static int Tell(Terminal terminal, Command command, IReadOnlyList<string> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            terminal.Error.Write("error", Ink.Error);
            terminal.Error.Line($": {mistake}");
        }

        terminal.Error.Line($"Try: {NameOf(command)} --help");
        return ExitCode.WrongUsage;
    }

    /// <summary>The mistakes of a parsed line. A misspelt name hides the others: they only follow from it.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            return [parsed.UnmatchedTokens is [var word, ..] ? UnknownCommand(command, word) : Missing(command)];
        }

        // The parser takes a misspelt option for a file when the command takes files.
        var unknown = WordsBeforeDoubleDash(parsed).Where(IsOption).ToList();
        if (unknown.Count > 0)
        {
            return [.. unknown.Select(word => UnknownOption(command, word))];
        }

        // The parser takes the next option for the value of one that has none.
        var swallowed = parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(option => option.Tokens is [var value] && value.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(option => $"{option.Option.Name} needs a value, not “{option.Tokens[0].Value}”.").ToList();
        if (swallowed.Count > 0)
        {
            return swallowed;
        }

        var surplus = parsed.UnmatchedTokens.Select(word => $"“{word}” is one argument too many for {NameOf(command)}.");
        return [.. parsed.Errors.Where(error => error.SymbolResult is not CommandResult || !IsAboutSurplus(error, parsed)).Select(Sentence), .. surplus];
    }

    private static string Missing(Command documents) =>
        $"A command is missing: {string.Join(", ", documents.Subcommands.Select(command => command.Name))}.";

    private static string UnknownCommand(Command documents, string word)
    {
        var known = IsOption(word) ? OptionNames(documents) : documents.Subcommands.Select(command => command.Name);
        return $"There is no {(IsOption(word) ? "option" : "command")} “{word}”.{Question(word, known)}";
    }

    private static string UnknownOption(Command command, string word)
    {
        var name = word.Split('=', ':')[0];
        return $"There is no option “{name}”.{Question(name, OptionNames(command))}";
    }

    private static string Question(string word, IEnumerable<string> known) =>
        NearestName.Of(word, known) is { } nearest ? $" Did you mean “{nearest}”?" : "";

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Options.Select(option => option.Name).Append("--help");

    /// <summary>Words that went to the command's arguments or to nothing; after <c>--</c> every word is a file.</summary>
    private static IEnumerable<string> WordsBeforeDoubleDash(ParseResult parsed)
    {
        var end = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens);
        return arguments.Where(end.Contains).Select(token => token.Value).Concat(parsed.UnmatchedTokens);
    }

    // A single hyphen is standard input.
    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static bool IsAboutSurplus(ParseError error, ParseResult parsed) =>
        parsed.UnmatchedTokens.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal));

    private static string Sentence(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0 } missing => $"<{missing.Argument.Name}> is missing.",
        OptionResult { Tokens.Count: 0, IdentifierToken: not null } empty => $"{empty.Option.Name} needs a value.",
        OptionResult { IdentifierToken: null } absent => $"{absent.Option.Name} is missing.",
        _ => error.Message,
    };

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : command.Name;
}
