using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>The format of the whole document, and how strength is told.</summary>
internal sealed class AccessProfile : SuggestionRule
{
    public override string Number => "T18";

    public override string? Because(ClientRecord client) =>
        client.Printable.Format.Profile != "standard" ? $"their format is {client.Printable.Format.Profile}" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Profile = draft.Client.Printable.Format.Profile;
        draft.Explain(reason);
    }
}
