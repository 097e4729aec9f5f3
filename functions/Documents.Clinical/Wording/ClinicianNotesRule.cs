using Documents.Clinical.Clients;

namespace Documents.Clinical.Wording;

/// <summary>Any run of six words of a clinician's notes, whatever stands between them; a shorter note as a whole.</summary>
internal sealed class ClinicianNotesRule : IWordingRule
{
    private const int Run = 6;
    private const int ShortestNote = 3;

    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        var runs = Notes(context.Client.ClinicianOnly).SelectMany(RunsOf).ToHashSet(StringComparer.Ordinal);
        if (runs.Count == 0)
        {
            yield break;
        }

        // A note that goes on over the end of a paragraph is the same note.
        var words = passages.SelectMany(passage => WordsIn(new PlainText(passage.Text)).Select(word => (passage, word))).ToList();
        for (var length = ShortestNote; length <= Run; length++)
        {
            for (var i = 0; i + length <= words.Count; i++)
            {
                if (runs.Contains(string.Join(' ', words.Skip(i).Take(length).Select(word => word.word.Text))))
                {
                    var (passage, first) = words[i];
                    var last = words.Skip(i).Take(length).Last(word => word.passage == passage).word;
                    yield return new WordingFinding("wording.clinician-only", WordingWeight.Block, passage, first.Start, last.Start + last.Length - first.Start,
                        "These words stand in the clinician's own notes.", []);
                }
            }
        }
    }

    private static IEnumerable<string> Notes(ClinicianOnlyContext notes) =>
        new[] { notes.StanceReason, notes.Readiness.Reason, notes.ReadingNote }.OfType<string>().Concat(notes.Notes);

    private static IEnumerable<string> RunsOf(string note)
    {
        var words = WordsIn(new PlainText(note)).Select(word => word.Text).ToList();
        var length = Math.Min(Run, words.Count);
        return length < ShortestNote ? [] : Enumerable.Range(0, words.Count - length + 1).Select(i => string.Join(' ', words.Skip(i).Take(length)));
    }

    private static IEnumerable<(string Text, int Start, int Length)> WordsIn(PlainText text)
    {
        var at = 0;
        while (at < text.Text.Length)
        {
            var start = at;
            while (at < text.Text.Length && (char.IsLetterOrDigit(text.Text[at]) || (text.Text[at] == '\'' && at > start)))
            {
                at++;
            }

            if (at > start)
            {
                var (origin, length) = text.OriginOf(start, at - start);
                yield return (text.Text[start..at].TrimEnd('\''), origin, length);
            }
            else
            {
                at++;
            }
        }
    }
}
