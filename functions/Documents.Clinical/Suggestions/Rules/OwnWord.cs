using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Everything that goes home is called what the client calls it.</summary>
internal sealed class OwnWord : SuggestionRule
{
    public override string Number => "T1";

    public override string? Because(ClientRecord client) =>
        client.Printable.WordForTask is { } own ? $"their word is “{own}”" : "no word of their own is recorded";

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Explain(reason);
    }
}
