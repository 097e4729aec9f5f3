using Documents.Clinical.Clients;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Suggestions.Rules;

/// <summary>Where it slipped their mind or the week was full: an if-then line and something it can ride along with; a reminder only if they want one.</summary>
internal sealed class SlippedOrBusy : SuggestionRule
{
    public override string Number => "T8";

    public override string? Because(ClientRecord client) =>
        client.Log.NotThisTimeRunning < 2 && client.Log.LastReviewed?.Review!.Reasons is { } reasons && (reasons.Contains(ReasonCode.SlippedMind) || reasons.Contains(ReasonCode.Busy)) ? "last time: it slipped their mind, or the week was full" : null;

    public override void Apply(Draft draft, Reason reason)
    {
        var obstacles = draft.Offer(SuggestionKind.Sheet, "What gets in the way, and an if-then line", "W25", reason, weight: 5);
        obstacles.Cautions.Add("Tie it to something they do anyway.");
        if (!draft.Client.ClinicianOnly.RemindersWanted)
        {
            draft.Require(Requirement.NoReminders, reason with { Because = "they did not ask for reminders" });
        }
    }
}
