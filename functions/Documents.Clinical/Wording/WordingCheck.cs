namespace Documents.Clinical.Wording;

/// <summary>One thing that a text is looked at for.</summary>
internal interface IWordingRule
{
    IEnumerable<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context);
}

/// <summary>
/// Looks at everything a reader will see — text, descriptions, properties, file name, subject — for words that do not
/// belong there, and offers better ones. It changes nothing and decides nothing.
/// </summary>
public static class WordingCheck
{
    private static readonly IReadOnlyList<IWordingRule> Rules =
    [
        .. LexiconRule.All,
        new NeverPrintedRule(),
        new ClinicianNotesRule(),
        new IdentityInNamesRule(),
        new PronounRule(),
        new PlaceholderRule(),
        new SalutationRule(),
        new SentenceLengthRule(),
        new ExclamationRule(),
        new InvitationRule(),
        new DayAndTimeRule(),
        new ReadingGradeRule(),
    ];

    /// <summary>Everything found, in the order of the passages.</summary>
    public static IReadOnlyList<WordingFinding> Check(IReadOnlyList<Passage> passages, WordingContext context)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(context);
        var order = passages.Select((passage, i) => (passage, i)).ToLookup(pair => pair.passage, pair => pair.i);
        return [.. Rules.SelectMany(rule => rule.Check(passages, context))
            .DistinctBy(finding => (finding.Rule, order[finding.Passage].First(), finding.Start, finding.Length))
            .OrderBy(finding => order[finding.Passage].First()).ThenBy(finding => finding.Start).ThenByDescending(finding => finding.Weight)];
    }
}
