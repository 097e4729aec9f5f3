namespace Documents.Clinical.Wording;

/// <summary>In a text about somebody, pronouns that are not theirs. They may be somebody else's, so it is a question.</summary>
internal sealed class PronounRule : IWordingRule
{
    private static readonly string[][] Sets = [["she", "her", "hers", "herself"], ["he", "him", "his", "himself"]];

    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        if (context.IsForClient || context.Client.Printable.Pronouns is not { } own)
        {
            return [];
        }

        var others = Sets.Where(set => !set.Contains(own.They, StringComparer.OrdinalIgnoreCase)).SelectMany(set => set);
        return from passage in passages
               let text = new PlainText(passage.Text)
               from word in others
               from place in PhraseFinder.Find(text, word)
               select new WordingFinding("wording.pronoun", WordingWeight.Warn, passage, place.Start, place.Length,
                   $"Their pronouns are {own.They} and {own.Them}. Is this about somebody else?", [own.They, own.Them, own.Their]);
    }
}
