using Documents.Clinical.Clients;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where the last one was not the right thing, the goal is asked for again before anything is offered.</summary>
internal sealed class WasNotTheRightThing : SuggestionRule
{
    public override string Number => "T7";

    public override string? Because(ClientRecord client) =>
        client.Log.LastReviewed?.Review!.Reasons is { } reasons && (reasons.Contains(ReasonCode.NotRightThing) || reasons.Contains(ReasonCode.NoPoint)) ? "last time: it was not the right thing, or had no point" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Ask("Ask again what the problem and the goal are, before offering anything.", reason);
        draft.Offer(SuggestionKind.Sheet, "Start again from what matters to them", "W13", reason, weight: 6);
        if (draft.Client.Log.LastReviewed?.Kind is { } kind)
        {
            draft.Ask($"Offer another kind than last time ({kind}).", reason);
        }
    }
}
