using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where the last one was done: the same again, the next step and no further, or something they choose.</summary>
internal sealed class WasDone : SuggestionRule
{
    public override string Number => "T10";

    public override string? Because(ClientRecord client) =>
        client.Log.LastReviewed is { Outcome: TaskOutcome.Did } ? "they did the last one" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var last = draft.Client.Log.LastReviewed!;
        if (NextRung(draft.Client, last) is { } next)
        {
            var step = draft.Offer(SuggestionKind.NextStep, $"Their next step: {next.Words}", "W7", reason, weight: 9);
            step.Fields.Add(new PrefilledField("step", next.Words, "the next step of their ladder"));
            step.Cautions.Add("No further than this step. If they are less sure than 7 of 10, make it smaller.");
        }

        draft.Offer(SuggestionKind.SameAgain, $"The same again: {last.Title}", last.Rung is null ? null : "W7", reason, weight: 7);
        draft.Offer(SuggestionKind.Choices, "They choose", "W23", reason, weight: 3);
    }

    /// <summary>The step they are on, or the first one ahead.</summary>
    private static Rung? NextRung(ClientRecord client, BetweenSessionTask last)
    {
        var ladder = client.Printable.Ladder;
        return last.Rung is null ? null
            : ladder.FirstOrDefault(rung => rung.State == RungState.Current)
            ?? ladder.OrderBy(rung => rung.Number).FirstOrDefault(rung => rung.State == RungState.Ahead);
    }
}
