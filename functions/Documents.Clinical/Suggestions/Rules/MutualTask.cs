using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>With a stance of both: two halves, and the therapist has one.</summary>
internal sealed class MutualTask : SuggestionRule
{
    public override string Number => "T13";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Stance == Stance.Mutual ? "you set: both of you" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var both = draft.Offer(SuggestionKind.YoursAndMine, "You each try something", "W18", reason, weight: 12);
        both.Cautions.Add("Your part is yours to choose or theirs to choose for you. Is it inside what you are comfortable with?");
        draft.Require(Requirement.TherapistPart, reason);
    }
}
