using Documents.Clinical.Clients;

namespace Documents.Clinical.Wording;

/// <summary>The words of one list, and when they stop a release or are worth a second look (5a of the rules).</summary>
internal sealed class LexiconRule(string id, Lexicon lexicon, string because, Func<WordingContext, string, WordingWeight?> weigh, bool mayQuote = false) : IWordingRule
{
    public static IReadOnlyList<LexiconRule> All { get; } =
    [
        new("wording.blame", Lexicon.Blame, "It blames, doubts or asks for obedience.", (_, _) => WordingWeight.Block, mayQuote: true),
        new("wording.school", Lexicon.School, "It is a word of school.", School),
        new("wording.teacher", Lexicon.Teacher, "It sounds like a teacher.", (context, _) => ForClient(context, WordingWeight.Warn)),
        new("wording.control", Lexicon.Control, "It presses.", (context, _) => ForClient(context, context.Client.ClinicianOnly.Stance == Stance.ChoiceFirst ? WordingWeight.Block : WordingWeight.Warn)),
        new("wording.eating-numbers", Lexicon.EatingNumbers, "On this pathway nothing a client reads tells numbers of weight or food.",
            (context, _) => context.Client.ClinicianOnly.Pathway == Pathway.EatingDisorder ? ForClient(context, WordingWeight.Block) : null),
        new("wording.minimising", Lexicon.Minimising, "It makes a step seem small to the person who has to take it.", (context, _) => ForClient(context, WordingWeight.Warn)),
        new("wording.overclaiming", Lexicon.Overclaiming, "Nobody can promise that.", (_, _) => WordingWeight.Block),
        new("wording.jargon", Lexicon.Jargon, "It is a word of the trade.", (context, _) => ForClient(context, context.IsEasyRead ? WordingWeight.Block : WordingWeight.Warn)),
    ];

    public IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        var words = context.Lexicons.Of(lexicon).Select(word => (Word: word, Weight: weigh(context, word))).Where(word => word.Weight is not null).ToList();
        if (words.Count == 0)
        {
            yield break;
        }

        foreach (var passage in passages)
        {
            var text = new PlainText(passage.Text);
            foreach (var (word, weight) in words)
            {
                foreach (var (start, length) in PhraseFinder.Find(text, word))
                {
                    yield return new WordingFinding(id, weight!.Value, passage, start, length, because, Better(word, context), mayQuote);
                }
            }
        }
    }

    private static WordingWeight? ForClient(WordingContext context, WordingWeight weight) => context.IsForClient ? weight : null;

    /// <summary>Where school is loaded the whole list stops a release; elsewhere only our own word for theirs is worth a look.</summary>
    private static WordingWeight? School(WordingContext context, string word) => context switch
    {
        { IsForClient: false } => null,
        { Client.ClinicianOnly.SchoolLoaded: true } => WordingWeight.Block,
        _ when word == "homework" && context.Client.Printable.WordForTask is not null => WordingWeight.Warn,
        _ => null,
    };

    /// <summary>The client's own word comes first.</summary>
    private static IReadOnlyList<string> Better(string word, WordingContext context) =>
        word is "homework" or "assignment" or "worksheet" or "exercise" && context.Client.Printable.WordForTask is { } own
            ? [own, .. context.Lexicons.BetterThan(word)]
            : context.Lexicons.BetterThan(word);
}
