using Documents.Clinical.Clients;
using Documents.Clinical.Filling;

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
        foreach (var entry in draft.All)
        {
            entry.Fields.Add(new PrefilledField("scale", "words", "numbers beside an answer can look like marks"));
        }
    }
}
