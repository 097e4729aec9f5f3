using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>With a stance of choice: a menu with nothing and their own idea on it, no dates, no reminders.</summary>
internal sealed class ChoiceFirst : SuggestionRule
{
    public override string Number => "T11";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Stance == Stance.ChoiceFirst ? "you set: choice first" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Offer(SuggestionKind.Choices, "Two or three options, nothing, and their own idea", "W23", reason, weight: 12);
        draft.Fill("no_dates", true, "you set: choice first");
        draft.Require(Requirement.NoDates, reason);
        draft.Require(Requirement.NoReminders, reason);
    }
}
