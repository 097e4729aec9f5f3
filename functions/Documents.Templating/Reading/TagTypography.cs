using System.Text;

namespace Documents.Templating.Reading;

/// <summary>
/// Undoes what Word's AutoCorrect does to a tag while the author types: curly quotes, dashes, the ellipsis and special
/// spaces become what Scriban knows. Inside a quoted text the author's characters stay, so <c>“it’s”</c> prints it’s.
/// </summary>
internal static class TagTypography
{
    private const char Double = '"';
    private const char Single = '\'';
    private const char Verbatim = '`';

    /// <summary>The straight quote that a character stands for; <see langword="null"/> when it is no quote.</summary>
    public static char? QuoteOf(char c) => c switch
    {
        '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => Double,
        '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' => Single,
        '`' => Verbatim,
        _ => null,
    };

    /// <summary>Index of the closing quote of the string that begins at <paramref name="start"/>; -1 when it does not end.</summary>
    public static int EndOfString(string text, int start, char quote, int most)
    {
        for (var at = start + 1; at < most; at++)
        {
            if (text[at] == '\\' && quote != Verbatim)
            {
                at++;
            }
            else if (QuoteOf(text[at]) == quote && !IsApostrophe(text, at, quote))
            {
                return at;
            }
        }

        return -1;
    }

    public static string Undo(string code)
    {
        var plain = new StringBuilder(code.Length);
        for (var at = 0; at < code.Length; at++)
        {
            if (QuoteOf(code[at]) is { } quote && EndOfString(code, at, quote, code.Length) is > 0 and var end)
            {
                plain.Append(quote);
                AppendText(plain, code.AsSpan(at + 1, end - at - 1), quote);
                plain.Append(quote);
                at = end;
            }
            else
            {
                AppendCode(plain, code[at]);
            }
        }

        return plain.ToString();
    }

    /// <summary>A typographic apostrophe between letters is part of the word, not the end of a text in single quotes.</summary>
    private static bool IsApostrophe(string text, int at, char quote) =>
        quote == Single && text[at] == '\u2019' && at + 1 < text.Length
        && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static void AppendText(StringBuilder plain, ReadOnlySpan<char> text, char quote)
    {
        foreach (var c in text)
        {
            // A soft hyphen or zero-width space in a tag is Word's, not the author's.
            if (c is '\u00AD' or '\u200B')
            {
                continue;
            }

            // Line breaks inside a text would end Scriban's line.
            plain.Append(c == '\n' && quote != Verbatim ? "\\n" : c);
        }
    }

    private static void AppendCode(StringBuilder plain, char c)
    {
        switch (c)
        {
            case '\u2013' or '\u2014' or '\u2212' or '\u2011' or '\u2010':
                plain.Append('-');
                break;
            case '\u2026':
                plain.Append("..");
                break;
            case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                break;
            default:
                plain.Append(QuoteOf(c) ?? (c != '\n' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator) ? ' ' : c));
                break;
        }
    }
}
