using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>What was agreed is looked at before anything new.</summary>
internal sealed class ReviewFirst : SuggestionRule
{
    public override string Number => "T4";

    public override string? Because(ClientRecord client) =>
        client.Log.OfClient.Any(task => task.IsOpen) ? "something agreed has not been looked at yet" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Offer(SuggestionKind.Review, "Look at how it went first", "W20", reason, weight: 20);
        foreach (var entry in draft.All.Where(entry => entry.Kind is not (SuggestionKind.Review or SuggestionKind.Nothing)))
        {
            entry.Cautions.Add("Something agreed before has not been looked at yet.");
        }
    }
}
