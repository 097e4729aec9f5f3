using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>With a risk flag: crisis information in everything that leaves, a second look, and never a safety plan attached.</summary>
internal sealed class RiskIsFlagged : SuggestionRule
{
    public override string Number => "T21";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.RiskFlag ? "you set a risk flag" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Require(Requirement.CrisisBlock, reason);
        draft.Require(Requirement.SecondLook, reason);
        draft.Require(Requirement.NoSafetyPlanAttached, reason);
    }
}
