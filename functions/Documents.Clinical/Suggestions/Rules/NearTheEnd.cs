using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Near the end: a staying-well plan and an ending letter, and nothing new.</summary>
internal sealed class NearTheEnd : SuggestionRule
{
    public override string Number => "T25";

    public override string? Because(ClientRecord client) =>
        client.Printable.Session is { IsNearTheEnd: true } session ? $"session {session.Number} of {session.Of}" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Offer(SuggestionKind.Sheet, "A staying-well plan", "W15", reason, weight: 10);
        draft.Offer(SuggestionKind.Letter, "An ending letter", "L8", reason, weight: 9);
        foreach (var entry in draft.All.Where(entry => entry.Kind is SuggestionKind.NextStep or SuggestionKind.Choices))
        {
            entry.Cautions.Add("You are near the end: is this something new?");
        }
    }
}
