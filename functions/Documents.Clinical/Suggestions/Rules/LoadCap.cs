using Documents.Clinical.Clients;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>One thing at a time, unless the clinician set another number.</summary>
internal sealed class LoadCap : SuggestionRule
{
    public override string Number => "T3";

    public override string? Because(ClientRecord client) =>
        client.Log.OfClient.Count(task => task.IsOpen) is var open && open >= client.ClinicianOnly.LoadCap ? $"{open} still open, and {client.ClinicianOnly.LoadCap} at once is what you set" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        foreach (var entry in draft.All.Where(entry => entry.Kind != SuggestionKind.Nothing))
        {
            entry.Cautions.Add("This would be one more than you set for at once.");
        }

        draft.Offer(SuggestionKind.Nothing, "Nothing between now and next time", "W22", reason, weight: 1);
    }
}
