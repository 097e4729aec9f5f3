using Documents.Clinical.Clients;
using Documents.Clinical.Filling;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>With a structured stance: timed steps without gaps, what-if lines, literal words.</summary>
internal sealed class StructuredPlan : SuggestionRule
{
    public override string Number => "T12";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Stance == Stance.Structured || client.ClinicianOnly.NoEmptySlots ? "you set: structured, or no empty slots" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var plan = draft.Offer(SuggestionKind.Sheet, "A plan of the day, without gaps", "W24", reason, weight: 12);
        draft.Require(Requirement.NoGaps, reason);
        foreach (var activity in draft.Client.Printable.OwnActivities.Take(1))
        {
            plan.Fields.Add(new PrefilledField("if_cancelled", activity, "from their own list"));
        }
    }
}
