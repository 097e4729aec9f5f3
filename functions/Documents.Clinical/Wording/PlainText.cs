using System.Globalization;
using System.Text;

namespace Documents.Clinical.Wording;

/// <summary>
/// A text as words are looked for in it: lower case, one space between words, one kind of apostrophe and hyphen, nothing
/// invisible between letters. Knows for every character where it came from.
/// </summary>
internal sealed class PlainText
{
    private readonly List<int> _origins = [];

    public PlainText(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            Append(plain, text[at], at);
        }

        _origins.Add(text.Length);
        Text = plain.ToString();
    }

    public string Text { get; }

    /// <summary>A stretch of this text as a stretch of the original.</summary>
    public (int Start, int Length) OriginOf(int start, int length) => (_origins[start], _origins[start + length - 1] + 1 - _origins[start]);

    /// <summary>A word or phrase as it is looked for.</summary>
    public static string Of(string phrase) => new PlainText(phrase).Text.Trim();

    private void Append(StringBuilder plain, char c, int at)
    {
        if (char.IsWhiteSpace(c))
        {
            if (plain.Length > 0 && plain[^1] != ' ')
            {
                Add(plain, ' ', at);
            }

            return;
        }

        switch (c)
        {
            case '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4':
                Add(plain, '\'', at);
                break;
            case '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212':
                Add(plain, '-', at);
                break;
            default:
                // Soft hyphens, zero-width characters and marks of direction hide a word from a search, not from a reader.
                if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
                {
                    Add(plain, char.ToLowerInvariant(c), at);
                }

                break;
        }
    }

    private void Add(StringBuilder plain, char c, int at)
    {
        plain.Append(c);
        _origins.Add(at);
    }
}
