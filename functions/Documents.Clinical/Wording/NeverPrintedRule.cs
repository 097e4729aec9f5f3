using Documents.Clinical.Clients;

namespace Documents.Clinical.Wording;

/// <summary>What must not be anywhere: former names, diagnoses that were not made, what is not to be mentioned, words this person does not want to read.</summary>
internal sealed class NeverPrintedRule : IWordingRule
{
    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        var never = Phrases(context).ToList();
        return from passage in passages
               let text = new PlainText(passage.Text)
               from entry in never
               from place in PhraseFinder.Find(text, entry.Phrase)
               select new WordingFinding(entry.Rule, WordingWeight.Block, passage, place.Start, place.Length, entry.Because, entry.Better);
    }

    private static IEnumerable<(string Rule, string Phrase, string Because, IReadOnlyList<string> Better)> Phrases(WordingContext context)
    {
        var never = context.Client.Never;
        var printable = context.Client.Printable;
        return
        [
            .. Of(never.FormerNames, "wording.former-name", "They no longer use this name.", [printable.PreferredName]),
            .. Of(never.UnconfirmedDiagnoses, "wording.unconfirmed-diagnosis", "This diagnosis was not made.", []),
            .. Of(never.DoNotMention, "wording.not-to-mention", "The record says not to mention it.", []),
            .. Of(never.ThirdParties.Except(Allowed(printable), StringComparer.OrdinalIgnoreCase), "wording.third-party", "It is about somebody else, and not theirs to share.", []),
            .. Of(never.UnsafeAddresses, "wording.unsafe-address", "The record says that this address is not safe.", []),
            .. Of(never.AvoidWords, "wording.avoid-word", "It is a word this person does not want to read.", printable.WordForTask is { } own ? [own] : []),
        ];
    }

    /// <summary>Somebody the client chose to have beside them is named in their documents.</summary>
    private static IEnumerable<string> Allowed(PrintableContext printable) => printable.Supporter is { } supporter ? [supporter.Name] : [];

    private static IEnumerable<(string, string, string, IReadOnlyList<string>)> Of(IEnumerable<string> phrases, string rule, string because, IReadOnlyList<string> better) =>
        phrases.Select(phrase => (rule, phrase, because, better));
}
