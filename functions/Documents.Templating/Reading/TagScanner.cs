namespace Documents.Templating.Reading;

/// <summary>A tag in a text: where it is, what it says, and what white space it eats.</summary>
/// <param name="Start">Index of its first brace.</param>
/// <param name="End">Index after its last brace.</param>
/// <param name="Code">What stands between the braces, with Word's typography undone.</param>
/// <param name="TrimBefore">White space before it goes (<c>{{-</c>, <c>{{~</c>).</param>
/// <param name="TrimAfter">White space after it goes (<c>-}}</c>, <c>~}}</c>).</param>
internal readonly record struct ScannedTag(int Start, int End, string Code, bool TrimBefore, bool TrimAfter);

/// <summary>What a text holds: its tags, and places where braces do not fit.</summary>
/// <param name="Tags">The tags, in order.</param>
/// <param name="Unclosed">Indexes of <c>{{</c> without an end.</param>
/// <param name="Strays">Indexes of <c>}}</c> without a beginning.</param>
/// <param name="TooLong">Indexes of tags that do not end within the limit.</param>
/// <param name="Marks">Marks of <c>{%{ … }%}</c>, which go while what stands between them stays: start and length.</param>
internal sealed record ScannedText(
    IReadOnlyList<ScannedTag> Tags,
    IReadOnlyList<int> Unclosed,
    IReadOnlyList<int> Strays,
    IReadOnlyList<int> TooLong,
    IReadOnlyList<(int Start, int Length)> Marks);

/// <summary>Finds <c>{{ … }}</c> in the text of a paragraph, with strings and braces inside a tag understood.</summary>
internal static class TagScanner
{
    /// <param name="text">The text of a paragraph.</param>
    /// <param name="longest">Characters a tag may have.</param>
    public static ScannedText Scan(string text, int longest)
    {
        // What comes after the last pair of closing braces need not be looked at again and again.
        var lastClose = text.LastIndexOf("}}", StringComparison.Ordinal);
        var lastMark = text.LastIndexOf("}%}", StringComparison.Ordinal);
        var tags = new List<ScannedTag>();
        var unclosed = new List<int>();
        var strays = new List<int>();
        var tooLong = new List<int>();
        var marks = new List<(int, int)>();
        var at = 0;
        while (at < text.Length - 1)
        {
            if (at < lastMark && Starts(text, at, "{%{"))
            {
                var close = text.IndexOf("}%}", at + 3, StringComparison.Ordinal);
                marks.Add((at, 3));
                marks.Add((close, 3));
                at = close + 3;
            }
            else if (Starts(text, at, "{{"))
            {
                if (at + 2 > lastClose)
                {
                    unclosed.Add(at);
                    break;
                }

                // A tag whose strings or braces do not close is taken up to the next "}}": its code then fails with a
                // message about the tag itself, which says more than "unclosed".
                var most = Math.Min(text.Length, at + longest + 4);
                var end = EndOf(text, at + 2, most);
                end = end < 0 ? text.IndexOf("}}", at + 2, most - at - 2, StringComparison.Ordinal) : end;
                if (end < 0)
                {
                    tooLong.Add(at);
                    at = text.IndexOf("}}", most - 1, StringComparison.Ordinal) + 2;
                    if (at < most)
                    {
                        break;
                    }

                }
                else
                {
                    tags.Add(Tag(text, at, end + 2));
                    at = end + 2;
                }
            }
            else if (Starts(text, at, "}}"))
            {
                strays.Add(at);
                at += 2;
            }
            else
            {
                at++;
            }
        }

        return new ScannedText(tags, unclosed, strays, tooLong, marks);
    }

    /// <summary>Index after a comment: one ends with its line or with the tag, a double one with another double mark.</summary>
    private static int EndOfComment(string text, int at, int most)
    {
        if (at + 1 < most && text[at + 1] == '#')
        {
            var end = text.IndexOf("##", at + 2, most - at - 2, StringComparison.Ordinal);
            return end < 0 ? most : end + 2;
        }

        while (at < most && text[at] != '\n' && !Starts(text, at, "}}"))
        {
            at++;
        }

        return at;
    }

    private static bool Starts(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    private static ScannedTag Tag(string text, int start, int end)
    {
        var code = text[(start + 2)..(end - 2)];
        // Word makes a long dash of the hyphen before a space.
        var before = code.Length > 0 && code[0] is '-' or '~' or '\u2013' or '\u2014';
        var after = code.Length > (before ? 1 : 0) && code[^1] is '-' or '~' or '\u2013' or '\u2014';
        code = code[(before ? 1 : 0)..(code.Length - (after ? 1 : 0))];
        return new ScannedTag(start, end, TagTypography.Undo(code), before, after);
    }

    /// <summary>Index of the <c>}}</c> that ends the tag whose code begins at <paramref name="at"/>; -1 when there is none before <paramref name="most"/>.</summary>
    private static int EndOf(string text, int at, int most)
    {
        var braces = 0;
        while (at < most)
        {
            var c = text[at];
            if (TagTypography.QuoteOf(c) is { } quote)
            {
                at = TagTypography.EndOfString(text, at, quote, most);
                if (at < 0)
                {
                    return -1;
                }
            }
            else if (c == '#')
            {
                at = EndOfComment(text, at, most);
                continue;
            }
            else if (c == '{')
            {
                braces++;
            }
            else if (c == '}' && braces > 0)
            {
                braces--;
            }
            else if (c == '}' && at + 1 < most && text[at + 1] == '}')
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
