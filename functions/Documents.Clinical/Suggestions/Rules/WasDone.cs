using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>
/// Where the last one was done, or part of it, or something else in its place: the same again, the next step and no further,
/// a kind that may follow it, or something they choose. Part counts everywhere; a further step is for the whole.
/// </summary>
internal sealed class WasDone : SuggestionRule
{
    public override string Number => "T10";

    public override string? Because(ClientRecord client) => client.Log.LastReviewed?.Outcome switch
    {
        TaskOutcome.Did => "they did the last one",
        TaskOutcome.Some => "they did some of the last one",
        TaskOutcome.Different => "they did something of their own in place of the last one",
        _ => null,
    };

    public override void Apply(Draft draft, Reason reason)
    {
        var last = draft.Client.Log.LastReviewed!;
        if (last is { Rung: not null, Outcome: TaskOutcome.Did } && draft.Client.Printable.NextRung is { } next)
        {
            var step = draft.Offer(SuggestionKind.NextStep, $"Their next step: {next.Words}", "W7", reason, weight: 9);
            step.Fields.Add(new PrefilledField("step", next.Words, "the next step of their ladder"));
            step.Cautions.Add("No further than this step. If they are less sure than 7 of 10, make it smaller.");
        }

        var isHard = last.Review!.Reasons.Count > 0;
        // What got in the way comes first: the same again would be the same in the way again.
        if (!isHard)
        {
            draft.Offer(SuggestionKind.SameAgain, $"The same again: {last.Title}", last.Rung is null ? draft.CodeOf(last) : "W7", reason, weight: 7);
        }

        if (!isHard && draft.CodeOf(last) is { } code)
        {
            foreach (var following in draft.Library.Where(manifest => manifest is { Code: not null, Retired: null, Kind: Catalogue.TemplateKind.Worksheet } && manifest.After?.Contains(code) == true))
            {
                draft.Offer(SuggestionKind.Sheet, $"It may follow the last one: {following.Title}", following.Code, reason, weight: 6);
            }
        }

        draft.Offer(SuggestionKind.Choices, "They choose", "W23", reason, weight: 3);
    }
}
