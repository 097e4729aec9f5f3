using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Suggestions.Rules;

namespace Documents.Clinical.Suggestions;

/// <summary>Suggests what could go home, or not, from what a clinician recorded. All rules, in their order.</summary>
public static class SuggestionRules
{
    // Withholding stands last: it takes the place of whatever the others put together.
    private static readonly IReadOnlyList<SuggestionRule> All =
    [
        new OwnWord(), new Frame(), new LoadCap(), new ReviewFirst(), new WasUnclear(), new WasTooBig(), new WasNotTheRightThing(), new SlippedOrBusy(),
        new NotThisTimeTwice(), new WasDone(), new ChoiceFirst(), new StructuredPlan(), new MutualTask(), new TogetherFirst(), new SchoolIsLoaded(),
        new ThoughtsAreHard(), new AccessProfile(), new OtherLanguage(), new UnsafeRoute(), new RiskIsFlagged(), new EatingPathway(), new BlockedWords(),
        new PromiseIsOpen(), new NearTheEnd(), new SupporterHelps(), new NotReady(),
    ];

    /// <summary>The numbers of the rules, in their order.</summary>
    internal static IEnumerable<SuggestionRule> Rules => All;

    /// <summary>What could be suggested for a client.</summary>
    /// <param name="client">Their record.</param>
    /// <param name="library">The templates that there are, which know what they may follow; none when left out.</param>
    public static SuggestionList For(ClientRecord client, IReadOnlyList<TemplateManifest>? library = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var draft = new Draft(client, library ?? []);
        foreach (var rule in All)
        {
            if (rule.Because(client) is { } because)
            {
                rule.Apply(draft, new Reason(rule.Number, because));
            }
        }

        return draft.Complete();
    }
}
