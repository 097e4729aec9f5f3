using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Somebody who helps, with consent: a line says that they get a copy, and the words speak of them.</summary>
internal sealed class SupporterHelps : SuggestionRule
{
    public override string Number => "T26";

    public override string? Because(ClientRecord client) =>
        client.Printable.Supporter is { } supporter ? $"{supporter.Name} helps, agreed on {supporter.Consented:yyyy-MM-dd}" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Require(Requirement.CopyLine, reason);
    }
}
