using System.Globalization;
using Documents.Clinical.Clients;
using Documents.Clinical.Measures;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Preparation;

/// <summary>What part of a preparation something belongs to.</summary>
public enum PreparationSection
{
    /// <summary>What both people said they would try, and is still to be looked at; the therapist's own first.</summary>
    ToLookAt,

    /// <summary>What the record says to take into account.</summary>
    ToTakeIntoAccount,

    /// <summary>What could be asked, or thought about alone.</summary>
    ToAsk,
}

/// <summary>One thing to have in mind before a session.</summary>
/// <param name="Section">Where it belongs.</param>
/// <param name="Text">The thing, in a sentence to the clinician.</param>
/// <param name="Because">What in the record says so.</param>
/// <param name="Rule">The rule it comes from, such as <c>T4</c>; empty when it is no rule's.</param>
public sealed record PreparationItem(PreparationSection Section, string Text, string Because, string Rule = "");

/// <summary>
/// A page for the clinician before they meet somebody: for their eyes alone, made of what is recorded, and never a step
/// that is taken by itself.
/// </summary>
public static class SessionPreparation
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What to have in mind, in order.</summary>
    public static IReadOnlyList<PreparationItem> For(ClientRecord client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return [.. ToLookAt(client), .. ToTakeIntoAccount(client), .. ToAsk(client)];
    }

    private static IEnumerable<PreparationItem> ToLookAt(ClientRecord client) => client.Log.Open.Select(task => new PreparationItem(
        PreparationSection.ToLookAt,
        task.Whose == TaskOwner.Therapist ? $"You said you would: {task.Title}. Tell what came of it first." : $"You said you would look at it together: {task.Title}.",
        $"agreed on {Day(task.AgreedOn)}, not looked at yet",
        task.Whose == TaskOwner.Therapist ? "T24" : "T4"));

    private static IEnumerable<PreparationItem> ToTakeIntoAccount(ClientRecord client)
    {
        var (steering, printable) = (client.ClinicianOnly, client.Printable);
        if (steering.Readiness.State != ReadinessState.Ready)
        {
            yield return Account(Readiness(steering.Readiness), "you set it", "T15");
        }

        if (steering.Readiness.RevisitAtSession is { } revisit && printable.Session is { } session && session.Number >= revisit)
        {
            yield return new(PreparationSection.ToAsk, "You wanted to look at this again by now. It is a question for you, not for them.", $"revisit at session {revisit}", "T15");
        }

        if (steering.HardTimes.Count > 0)
        {
            yield return Account($"Times that are hard: {string.Join("; ", steering.HardTimes)}.", "recorded", "");
        }

        if (printable.NextAppointment?.InterpreterBooked == true || steering.Translation == TranslationStatus.NotYet)
        {
            yield return Account(printable.NextAppointment?.InterpreterBooked == true ? "An interpreter is booked." : "Free text is not translated yet.", $"language {printable.Language}", "T19");
        }

        if (printable.Session?.IsNearTheEnd == true)
        {
            yield return Account("You are near the end: a staying-well plan and an ending letter, and nothing new.", $"session {printable.Session.Number} of {printable.Session.Of}", "T25");
        }

        if (steering.RiskFlag)
        {
            yield return Account(
                steering.SafetyPlanOnFile is { } plan ? $"A risk flag is set. A safety plan was made together on {Day(plan)}." : "A risk flag is set, and no safety plan is on file.",
                "recorded by you", "T21");
        }

        foreach (var history in MeasureHistory.Of(steering).Where(history => history.AsksAboutRisk))
        {
            yield return Account($"On {history.Measure.Name} the item about risk was above nothing on {Day(history.Latest.On)}.", "whatever the total", "");
        }

        foreach (var history in MeasureHistory.Of(steering))
        {
            yield return Account(Total(history), history.Measure.Source, "");
        }
    }

    private static IEnumerable<PreparationItem> ToAsk(ClientRecord client)
    {
        if (client.Log.NotThisTimeRunning >= 2)
        {
            yield return new(PreparationSection.ToAsk,
                "Talk about what being asked is like, change the kind, pause, or take it to supervision. The same sheet is not filled in again.",
                $"“not this time” {client.Log.NotThisTimeRunning.ToString(British)} times in a row", "T9");
        }

        if (client.Log.Tasks.Count == 0)
        {
            yield return new(PreparationSection.ToAsk, "Is there enough between you for something between sessions? Yes, together only, or not yet.", "nothing has gone home so far");
        }

        if (client.Log.LastReviewed is { Review.Found: { } found })
        {
            yield return new(PreparationSection.ToAsk, "What they found out last time is worth saying back, in their words.", $"“{found}”");
        }
    }

    private static string Readiness(Readiness readiness)
    {
        var state = readiness.State switch
        {
            ReadinessState.Small => "Something small at most",
            ReadinessState.TogetherOnly => "Only what you begin together in the room",
            ReadinessState.NotYet => "Nothing between sessions yet",
            ReadinessState.Paused => "Nothing between sessions at present",
            _ => "Nothing between sessions: you withheld it",
        };
        var revisit = readiness.RevisitAtSession is { } number ? $" Revisit at session {number.ToString(British)}." : readiness.RevisitOn is { } day ? $" Revisit on {Day(day)}." : "";
        return $"{state}{(readiness.Reason is null ? "" : $" ({readiness.Reason})")}.{revisit}";
    }

    private static string Total(MeasureHistory history)
    {
        var band = history.Band is { } words ? $" ({words.Words})" : "";
        var change = history.Totals.Count < 2 ? "" : history.Change switch
        {
            Change.Better => $", from {history.First.Total}: more than chance, and better",
            Change.Worse => $", from {history.First.Total}: more than chance, and worse",
            Change.NotReliable => $", from {history.First.Total}: may be chance",
            _ => $", from {history.First.Total}",
        };
        return string.Create(British, $"{history.Measure.Name} {history.Latest.Total} on {Day(history.Latest.On)}{band}{change}.");
    }

    private static PreparationItem Account(string text, string because, string rule) => new(PreparationSection.ToTakeIntoAccount, text, because, rule);

    private static string Day(DateOnly day) => day.ToString("dddd d MMMM", British);
}
