using Documents.Clinical.Clients;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where the last one was unclear, the next begins together, in simpler words and with a worked first part.</summary>
internal sealed class WasUnclear : SuggestionRule
{
    public override string Number => "T5";

    public override string? Because(ClientRecord client) =>
        client.Log.LastReviewed?.Review!.Reasons.Contains(ReasonCode.Unclear) == true ? "last time: I was not sure what to do" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var together = draft.Offer(SuggestionKind.Together, "Try it together, in the room", "W19", reason, weight: 10);
        draft.Fill("together", true, "the last one was unclear: it begins in the room");
        draft.Fill("plain", true, "the last one was unclear");
        together.Cautions.Add("Choose the plainer words, and fill in the first part with them: unclear was the sheet, not the person.");
    }
}
