using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where naming thoughts is hard, what happened and what I did comes before what I thought.</summary>
internal sealed class ThoughtsAreHard : SuggestionRule
{
    public override string Number => "T17";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.CognitiveWorkIsHard ? "you set: naming thoughts is hard at present" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Fill("behaviour", true, "naming thoughts is hard at present");
        draft.Offer(SuggestionKind.Sheet, "What happened, what I did, what happened next", "W1", reason, weight: 5);
    }
}
