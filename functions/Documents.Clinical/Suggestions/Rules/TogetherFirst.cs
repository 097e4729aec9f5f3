using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Begun together: the part in the room comes first, and taking some home is a choice.</summary>
internal sealed class TogetherFirst : SuggestionRule
{
    public override string Number => "T14";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Readiness.State == ReadinessState.TogetherOnly ? "you set: together only"
        : client.ClinicianOnly.Stance == Stance.TogetherFirst ? "you set: together first"
        : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var together = draft.Offer(SuggestionKind.Together, "Try it together, in the room", "W19", reason, weight: 11);
        var isOnly = draft.Client.ClinicianOnly.Readiness.State == ReadinessState.TogetherOnly;
        draft.Fill("together", true, isOnly ? "you set: together only" : "you set: together first");
        together.Cautions.Add("Taking some home is a choice.");
        draft.Fill("take_home", !isOnly, isOnly ? "you set: together only" : "taking some home is a choice");
        if (isOnly)
        {
            foreach (var other in draft.All.Where(entry => entry.Kind is SuggestionKind.Sheet or SuggestionKind.SameAgain or SuggestionKind.NextStep or SuggestionKind.Smaller).ToList())
            {
                other.Cautions.Add("You set: together only.");
                other.Weight -= 20;
            }
        }
    }
}
