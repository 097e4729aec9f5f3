using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where school is loaded, its words stop a document, and nothing looks like school.</summary>
internal sealed class SchoolIsLoaded : SuggestionRule
{
    public override string Number => "T16";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.SchoolLoaded ? "you set: school is loaded" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Explain(reason);
        if (draft.Client.Printable.Format.Scale == RatingScale.Numbers)
        {
            draft.Fill("scale", "words", "numbers beside an answer can look like marks");
        }
    }
}
