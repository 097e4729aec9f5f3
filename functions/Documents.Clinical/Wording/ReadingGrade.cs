using System.Text.RegularExpressions;

namespace Documents.Clinical.Wording;

/// <summary>
/// The Flesch-Kincaid grade of an English text: 0.39 words a sentence, plus 11.8 syllables a word, less 15.59 (Kincaid and
/// others, 1975). A rough guard for short forms: the age at which somebody reads it with ease is about five years more.
/// </summary>
public static partial class ReadingGrade
{
    /// <summary>The grade; 0 for a text without words.</summary>
    /// <param name="paragraphs">The paragraphs. A heading or a line of a list ends a sentence, whatever stands at its end.</param>
    public static double Of(IEnumerable<string> paragraphs)
    {
        int words = 0, sentences = 0, syllables = 0;
        foreach (var sentence in paragraphs.SelectMany(Sentences))
        {
            var own = Words(sentence).ToList();
            sentences += own.Count > 0 ? 1 : 0;
            words += own.Count;
            syllables += own.Sum(Syllables);
        }

        return words == 0 ? 0 : (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;
    }

    /// <summary>The sentences of a paragraph. A colon ends one, as it does for a reader of a form.</summary>
    public static IEnumerable<string> Sentences(string paragraph) =>
        EndOfSentence().Split(paragraph).Where(sentence => sentence.Any(char.IsLetterOrDigit));

    /// <summary>The words of a text; numbers count as none.</summary>
    public static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>The syllables of an English word, by its spelling.</summary>
    public static int Syllables(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(char.IsLetter)]);
        var count = Vowels().Count(letters);
        if (count > 1 && letters.EndsWith('e') && !SpokenE().IsMatch(letters))
        {
            count--;
        }
        else if (count > 1 && letters.EndsWith("es", StringComparison.Ordinal) && !SpokenEs().IsMatch(letters))
        {
            count--;
        }
        else if (count > 1 && letters.EndsWith("ed", StringComparison.Ordinal) && letters is not [.., 't' or 'd', 'e', 'd'])
        {
            count--;
        }

        return Math.Max(count, 1);
    }

    [GeneratedRegex(@"(?<=[.!?:])[)\u201D\u2019""']*\s+|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'\u2019\-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouyàáâäãåèéêëìíîïòóôöõùúûüąęó]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Vowels();

    [GeneratedRegex("([^aeiouy]le|[aeiouy]e)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpokenE();

    [GeneratedRegex("([sxzcg]es|[cs]hes|[^aeiouy]les|[aeiouy]es)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpokenEs();
}
