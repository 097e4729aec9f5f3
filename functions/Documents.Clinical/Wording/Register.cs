using System.Globalization;
using System.Text.RegularExpressions;

namespace Documents.Clinical.Wording;

/// <summary>Sentences of at most twenty words, fifteen in easy read, where they stop the release.</summary>
internal sealed class SentenceLengthRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context) =>
        from passage in passages
        where context.IsForClient && passage.Kind == PassageKind.Text
        from sentence in ReadingGrade.Sentences(passage.Text)
        let words = ReadingGrade.Words(sentence).Count()
        where words > context.MostWords
        select new WordingFinding("wording.long-sentence", context.IsEasyRead ? WordingWeight.Block : WordingWeight.Warn, passage,
            passage.Text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length,
            string.Create(CultureInfo.InvariantCulture, $"This sentence has {words} words; {context.MostWords} are the most that read well."), ["two sentences"]);
}

/// <summary>Nothing is shouted.</summary>
internal sealed class ExclamationRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context) =>
        from passage in passages
        where context.IsForClient && passage.Kind is PassageKind.Text or PassageKind.Subject
        from at in Enumerable.Range(0, passage.Text.Length)
        where passage.Text[at] == '!'
        select new WordingFinding("wording.exclamation", WordingWeight.Warn, passage, at, 1, "An exclamation mark can sound like a teacher, or like an advertisement.", ["."]);
}

/// <summary>With a stance of choice, or of both trying something, invitations outnumber instructions.</summary>
internal sealed partial class InvitationRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        if (!context.IsForClient || context.Client.ClinicianOnly.Stance is not (Clients.Stance.ChoiceFirst or Clients.Stance.Mutual))
        {
            yield break;
        }

        var texts = passages.Where(passage => passage.Kind == PassageKind.Text).ToList();
        var instructions = texts.SelectMany(passage => Instruction().Matches(passage.Text).Select(match => (passage, match))).ToList();
        var invitations = texts.Sum(passage => Invitation().Count(passage.Text));
        if (instructions.Count > 0 && instructions.Count >= invitations)
        {
            var (passage, match) = instructions[0];
            yield return new WordingFinding("wording.instructions", WordingWeight.Warn, passage, match.Groups[1].Index, match.Groups[1].Length,
                "There are more instructions than invitations.", ["you could", "if you like", "one way is"]);
        }
    }

    [GeneratedRegex(@"\b(you (could|can|might|may)|if you (like|want|wish)|would you like|feel free|you choose|up to you|one way is|it is fine)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Invitation();

    [GeneratedRegex(@"(?:^|[.!?:]\s+|\n)(ask|answer|bring|call|choose|circle|come|do|draw|fill|find|finish|follow|get|give|go|keep|list|look|make|mark|note|notice|pick|practise|put|rate|read|record|say|sit|start|stay|stop|take|talk|tell|think|tick|try|use|walk|write)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Instruction();
}

/// <summary>A day with its weekday, and times the way this person reads them.</summary>
internal sealed partial class DayAndTimeRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        foreach (var passage in passages.Where(passage => context.IsForClient && passage.Kind == PassageKind.Text))
        {
            foreach (Match match in Day().Matches(passage.Text))
            {
                if (!Weekday().IsMatch(passage.Text[..match.Index]))
                {
                    yield return new WordingFinding("wording.no-weekday", WordingWeight.Warn, passage, match.Index, match.Length, "A day is easier to keep with its weekday.", []);
                }
            }

            foreach (Match match in (context.Uses24Hours ? TwelveHours() : TwentyFourHours()).Matches(passage.Text))
            {
                yield return new WordingFinding("wording.time-format", WordingWeight.Warn, passage, match.Index, match.Length,
                    context.Uses24Hours ? "This person reads times as 14:00." : "Most people read times as 2 pm.", []);
            }
        }
    }

    [GeneratedRegex(@"\b\d{1,2}(st|nd|rd|th)?\s+(January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b\d{1,2}([:.]\d\d)?\s*(am|pm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwelveHours();

    [GeneratedRegex(@"\b([01]\d|2[0-3]):[0-5]\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwentyFourHours();
}

/// <summary>The reading grade of the whole text, where there is a limit. The score warns; people who read decide.</summary>
internal sealed class ReadingGradeRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        var texts = passages.Where(passage => passage.Kind == PassageKind.Text).ToList();
        if (context.MostGrade is { } most && ReadingGrade.Of(texts.Select(passage => passage.Text)) is var grade && grade > most
            && texts.MaxBy(passage => ReadingGrade.Of([passage.Text])) is { } hardest)
        {
            yield return new WordingFinding("wording.reading-grade", WordingWeight.Warn, hardest, 0, hardest.Text.Length,
                string.Create(CultureInfo.InvariantCulture, $"The text reads at grade {grade:0.0}, and {most:0.#} is the limit. This is its hardest paragraph."), ["shorter sentences", "shorter words"]);
        }
    }
}
