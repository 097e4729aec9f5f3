using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Former names, diagnoses that were not made and what is not to be mentioned are kept out of everything.</summary>
internal sealed class BlockedWords : SuggestionRule
{
    public override string Number => "T23";

    public override string? Because(ClientRecord client) =>
        client.Never is { FormerNames: [], UnconfirmedDiagnoses: [], DoNotMention: [], ThirdParties: [], AvoidWords: [] } ? null : "the record lists words that are never printed";

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Explain(reason);
    }
}
