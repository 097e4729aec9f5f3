using Scriban.Parsing;

namespace Documents.Templating.Reading;

/// <summary>One statement of a tag.</summary>
internal readonly record struct Statement(string Code, TagRole Role, string Keyword);

/// <summary>
/// Divides the code of a tag into its statements, with Scriban's own lexer, and says what each does to the structure.
/// </summary>
internal static class StatementSplitter
{
    private static readonly LexerOptions ScriptOnly = new() { Mode = ScriptMode.ScriptOnly };

    /// <summary>
    /// Keywords are found whatever their case: Word makes the first letter of a sentence a capital, and a tag often
    /// stands at the beginning of one.
    /// </summary>
    private static readonly Dictionary<string, TagRole> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = TagRole.Open,
        ["for"] = TagRole.Open,
        ["case"] = TagRole.Open,
        ["with"] = TagRole.Open,
        ["capture"] = TagRole.Open,
        ["while"] = TagRole.Open,
        ["tablerow"] = TagRole.Open,
        ["wrap"] = TagRole.Open,
        ["func"] = TagRole.Open,
        ["else"] = TagRole.Middle,
        ["when"] = TagRole.Middle,
        ["end"] = TagRole.Close,
        ["break"] = TagRole.Silent,
        ["continue"] = TagRole.Silent,
        ["import"] = TagRole.Silent,
        ["readonly"] = TagRole.Silent,
        ["ret"] = TagRole.Silent,
    };

    private static readonly HashSet<TokenType> Opening = [TokenType.OpenParen, TokenType.OpenBracket, TokenType.OpenBrace];
    private static readonly HashSet<TokenType> Closing = [TokenType.CloseParen, TokenType.CloseBracket, TokenType.CloseBrace];

    /// <summary>After one of these, or before a pipe, a new line goes on with the same statement.</summary>
    private static readonly HashSet<string> Continuing = ["|", "|>", ",", "+", "-", "*", "/", "%", "&&", "||", "==", "!=", "<", ">", "<=", ">=", "??", "?", ":", "=", "."];

    public static IReadOnlyList<Statement> Split(string code)
    {
        code = Joined(code);
        var tokens = Tokens(code);
        var statements = new List<Statement>();
        var from = 0;
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            depth += Opening.Contains(token.Type) ? 1 : Closing.Contains(token.Type) ? -1 : 0;
            if (depth <= 0 && token.Type is TokenType.SemiColon or TokenType.NewLine)
            {
                Add(statements, code, tokens, from, i);
                from = i + 1;
            }
        }

        Add(statements, code, tokens, from, tokens.Count);
        if (statements.Count == 0 && code.Any(c => !char.IsWhiteSpace(c)))
        {
            // Not even a token: the parser says what is wrong with it.
            statements.Add(new Statement(code.Trim(), TagRole.Output, ""));
        }

        return statements;
    }

    private static List<Token> Tokens(string code) => [.. new Lexer(code, "tag", ScriptOnly).Where(token => token.Type != TokenType.Eof)];

    /// <summary>The code with a space for every new line after which the same statement goes on.</summary>
    private static string Joined(string code)
    {
        if (!code.Contains('\n', StringComparison.Ordinal))
        {
            return code;
        }

        var tokens = Tokens(code);
        var joined = code.ToCharArray();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Type == TokenType.NewLine && GoesOn(tokens, i, code))
            {
                for (var at = tokens[i].Start.Offset; at <= tokens[i].End.Offset; at++)
                {
                    joined[at] = ' ';
                }
            }
        }

        return new string(joined);
    }

    private static bool GoesOn(List<Token> tokens, int newLine, string code) =>
        (newLine > 0 && Continuing.Contains(tokens[newLine - 1].GetText(code)))
        || (newLine + 1 < tokens.Count && tokens[newLine + 1].GetText(code) is "|" or "|>" or "&&" or "||" or "." or "??");

    private static void Add(List<Statement> statements, string code, List<Token> tokens, int from, int to)
    {
        // Tokens of white space have no say in where a statement begins or ends.
        while (from < to && tokens[from].Type is TokenType.NewLine or TokenType.Whitespace or TokenType.WhitespaceFull)
        {
            from++;
        }

        if (from >= to)
        {
            return;
        }

        var start = tokens[from].Start.Offset;
        var end = to < tokens.Count ? tokens[to].Start.Offset : code.Length;
        var text = code[start..end].Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (tokens[from].Type is TokenType.Comment or TokenType.CommentMulti)
        {
            statements.Add(new Statement("", TagRole.Silent, "#"));
            return;
        }

        var first = tokens[from].Type == TokenType.Identifier ? tokens[from].GetText(code) : "";
        var next = from + 1 < to ? tokens[from + 1].GetText(code) : "";
        if (Keywords.TryGetValue(first, out var role) && next is not ("." or "=" or "|" or "?." or "["))
        {
            var keyword = first.ToLowerInvariant();
            var rest = text[first.Length..];
            if (keyword == "else" && rest.TrimStart().StartsWith("if", StringComparison.OrdinalIgnoreCase))
            {
                rest = " if" + rest.TrimStart()[2..];
            }

            statements.Add(new Statement(keyword + rest, role, keyword));
        }
        else
        {
            statements.Add(new Statement(text, IsAssignment(tokens, from, to, code) ? TagRole.Silent : TagRole.Output, ""));
        }
    }

    private static bool IsAssignment(List<Token> tokens, int from, int to, string code)
    {
        var depth = 0;
        for (var i = from; i < to; i++)
        {
            depth += Opening.Contains(tokens[i].Type) ? 1 : Closing.Contains(tokens[i].Type) ? -1 : 0;
            if (depth == 0 && tokens[i].GetText(code) is "=" or "+=" or "-=" or "*=" or "/=" or "%=" or "//=" or "??=")
            {
                return true;
            }
        }

        return false;
    }
}
