using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>A route that is not known to be safe is not used, and nothing tells where something comes from.</summary>
internal sealed class UnsafeRoute : SuggestionRule
{
    public override string Number => "T20";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Contact is { Discreet: true } or { Post: Safety.Unsafe } or { Email: Safety.Unsafe } ? "a route is recorded as unsafe" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Require(Requirement.Discreet, reason);
        draft.Ask("Hand it over in the room. Crisis information is given there, too.", reason);
    }
}
