using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>On the eating-disorder pathway no numbers of weight or food are printed, and records of eating are only ever the clinician’s own choice.</summary>
internal sealed class EatingPathway : SuggestionRule
{
    public override string Number => "T22";

    public override string? Because(ClientRecord client) =>
        client.ClinicianOnly.Pathway == Pathway.EatingDisorder ? "the pathway is eating disorders" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        draft.Explain(reason);
        foreach (var record in draft.All.Where(entry => entry.Template == "W17").ToList())
        {
            draft.Remove(record);
        }
    }
}
