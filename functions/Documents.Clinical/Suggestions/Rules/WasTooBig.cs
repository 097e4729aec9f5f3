using Documents.Clinical.Clients;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where the last one was too big, or they were not sure enough, something smaller.</summary>
internal sealed class WasTooBig : SuggestionRule
{
    public override string Number => "T6";

    public override string? Because(ClientRecord client) =>
        client.Log.LastReviewed is not { Review: { } review } last ? null
        : review.Reasons.Contains(ReasonCode.TooBig) ? "last time: it was too big"
        : (review.Confidence ?? last.Confidence) < 7 ? "how sure they were: under 7 of 10"
        : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var smaller = draft.Offer(SuggestionKind.Smaller, "A smaller version of the same", draft.Client.Log.Last?.Rung is null ? "W25" : "W7", reason, weight: 8);
        smaller.Cautions.Add("Cut it in half. Staying with the last one is fine, too.");
    }
}
