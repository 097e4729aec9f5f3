using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Twice “not this time” is a question to the clinician, and the same sheet is not offered again.</summary>
internal sealed class NotThisTimeTwice : SuggestionRule
{
    public override string Number => "T9";

    public override string? Because(ClientRecord client) =>
        client.Log.NotThisTimeRunning is >= 2 and var times ? $"“not this time” {times} times in a row" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Ask("Talk about what being asked is like, change the kind, pause, or take it to supervision.", reason);
        draft.Offer(SuggestionKind.Nothing, "Nothing between now and next time", "W22", reason, weight: 12);
        foreach (var same in draft.All.Where(entry => entry.Kind is SuggestionKind.SameAgain or SuggestionKind.Smaller).ToList())
        {
            draft.Remove(same);
        }
    }
}
