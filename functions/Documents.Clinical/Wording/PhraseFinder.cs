namespace Documents.Clinical.Wording;

/// <summary>Finds words and phrases in a text: whole words, in any case, singular and plural, with a hyphen or a space.</summary>
internal static class PhraseFinder
{
    /// <summary>Where a phrase stands, as stretches of the original text.</summary>
    public static IEnumerable<(int Start, int Length)> Find(PlainText text, string phrase)
    {
        phrase = PlainText.Of(phrase);
        foreach (var form in Forms(phrase))
        {
            for (var at = text.Text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (IsWhole(text.Text, at, form.Length))
                {
                    yield return text.OriginOf(at, form.Length);
                }
            }
        }
    }

    private static IEnumerable<string> Forms(string phrase)
    {
        if (phrase.Length == 0)
        {
            yield break;
        }

        foreach (var spelling in phrase.Contains('-', StringComparison.Ordinal) ? new[] { phrase, phrase.Replace('-', ' '), phrase.Replace("-", "", StringComparison.Ordinal) } : [phrase])
        {
            yield return spelling;
            if (char.IsLetter(spelling[^1]) && !spelling.EndsWith('s'))
            {
                yield return spelling + "s";
                if (spelling.EndsWith('y') || spelling.EndsWith('x') || spelling.EndsWith("ch", StringComparison.Ordinal) || spelling.EndsWith("sh", StringComparison.Ordinal))
                {
                    yield return spelling.EndsWith('y') ? spelling[..^1] + "ies" : spelling + "es";
                }
            }
        }
    }

    /// <summary>Whether no letter or digit touches it; what is itself no letter may stand anywhere.</summary>
    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length - 1]) || !char.IsLetterOrDigit(text[at + length]));
}
