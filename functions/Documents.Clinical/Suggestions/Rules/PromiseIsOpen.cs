using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>What the therapist promised comes back until it is reported.</summary>
internal sealed class PromiseIsOpen : SuggestionRule
{
    public override string Number => "T24";

    public override string? Because(ClientRecord client) =>
        client.Log.OfTherapist.Any(task => task.IsOpen) ? "you said you would try something, and have not told of it yet" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Ask("Tell what came of your own part first.", reason);
        draft.Offer(SuggestionKind.Review, "Look at how it went first", "W20", reason, weight: 5);
    }
}
