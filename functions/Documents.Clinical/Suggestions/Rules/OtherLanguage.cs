using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>In another language: words that a person translated, and free text that waits for one.</summary>
internal sealed class OtherLanguage : SuggestionRule
{
    public override string Number => "T19";

    public override string? Because(ClientRecord client) =>
        client.Printable.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? null : $"their language is {client.Printable.Language}";

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Explain(reason);
        if (draft.Client.ClinicianOnly.Translation == TranslationStatus.NotYet)
        {
            draft.Require(Requirement.HumanTranslation, reason);
        }
    }
}
