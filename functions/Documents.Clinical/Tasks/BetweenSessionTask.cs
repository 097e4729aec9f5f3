namespace Documents.Clinical.Tasks;

/// <summary>
/// Something agreed between two people to try before they next meet. The therapist's own task is one, too, with the same
/// fields.
/// </summary>
/// <param name="Id">What it is referred to by.</param>
/// <param name="Whose">Who tries it.</param>
/// <param name="Kind">The template it was made from, such as <c>thought-record-short</c>; <see langword="null"/> when there was no sheet.</param>
/// <param name="Title">What it is, in their words.</param>
/// <param name="GoalId">The goal it is for.</param>
/// <param name="ChosenBy">Who thought of it.</param>
/// <param name="Size">The smallest version that still counts.</param>
/// <param name="When">When and where, in their words.</param>
/// <param name="IfThen">If-then sentences made together.</param>
/// <param name="Confidence">How sure they were, 0 to 10; <see langword="null"/> when it was not asked.</param>
/// <param name="Rung">The step of the ladder it stands on.</param>
/// <param name="State">How far it has come.</param>
/// <param name="AgreedOn">The day it was agreed.</param>
/// <param name="Release">Which document was released for it, by whom and when.</param>
/// <param name="Review">What came of it; <see langword="null"/> until it is looked at together.</param>
public sealed record BetweenSessionTask(
    string Id,
    TaskOwner Whose,
    string? Kind,
    string Title,
    string? GoalId,
    ChosenBy ChosenBy,
    string? Size,
    string? When,
    IReadOnlyList<string> IfThen,
    int? Confidence,
    int? Rung,
    TaskState State,
    DateOnly AgreedOn,
    TaskRelease? Release,
    TaskReview? Review)
{
    /// <summary>Whether it still waits to be looked at together.</summary>
    public bool IsOpen => State is TaskState.Agreed or TaskState.Released;

    /// <summary>How it went, for one that has been looked at.</summary>
    public TaskOutcome Outcome => Review?.Outcome ?? TaskOutcome.NotYetReviewed;
}

/// <summary>Who tries it.</summary>
public enum TaskOwner
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The therapist.</summary>
    Therapist,
}

/// <summary>Who thought of it.</summary>
public enum ChosenBy
{
    /// <summary>Both.</summary>
    Both,

    /// <summary>The client.</summary>
    Client,

    /// <summary>The therapist.</summary>
    Therapist,
}

/// <summary>How far a task has come.</summary>
public enum TaskState
{
    /// <summary>It was suggested.</summary>
    Proposed,

    /// <summary>Both said they would try it.</summary>
    Agreed,

    /// <summary>A clinician released the document that goes with it.</summary>
    Released,

    /// <summary>Both looked at what came of it.</summary>
    Reviewed,

    /// <summary>They let it go.</summary>
    LetGo,
}

/// <summary>How it went. Part of it, something different and nothing are ordinary outcomes.</summary>
public enum TaskOutcome
{
    /// <summary>Nobody has looked at it yet.</summary>
    NotYetReviewed,

    /// <summary>Did it.</summary>
    Did,

    /// <summary>Did some.</summary>
    Some,

    /// <summary>Did something different.</summary>
    Different,

    /// <summary>Not this time.</summary>
    NotThisTime,

    /// <summary>They dropped it together.</summary>
    Dropped,
}

/// <summary>What got in the way, about the task first, then about life, then about being asked. The client picks.</summary>
public enum ReasonCode
{
    /// <summary>It was not the right thing for me.</summary>
    NotRightThing,

    /// <summary>It was too big.</summary>
    TooBig,

    /// <summary>I was not sure what to do.</summary>
    Unclear,

    /// <summary>I could not see the point.</summary>
    NoPoint,

    /// <summary>Wrong week, too busy.</summary>
    Busy,

    /// <summary>It slipped my mind.</summary>
    SlippedMind,

    /// <summary>It felt too hard or upsetting.</summary>
    TooHard,

    /// <summary>I did not want to.</summary>
    DidNotWant,

    /// <summary>It felt like pressure.</summary>
    Pressure,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>I would rather not say.</summary>
    RatherNotSay,
}

/// <summary>Which document was released for a task.</summary>
/// <param name="DocumentHash">SHA-256 of the exact document, in hex.</param>
/// <param name="TemplateVersion">Version of its template.</param>
/// <param name="By">The clinician who released it.</param>
/// <param name="At">When.</param>
public sealed record TaskRelease(string DocumentHash, string TemplateVersion, string By, DateTimeOffset At);

/// <summary>What came of a task, as both looked at it.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Reasons">What got in the way; the client's pick.</param>
/// <param name="ReasonsPickedByClinician">Whether the clinician picked for them, which the record says.</param>
/// <param name="Found">What was found out, in the client's words.</param>
/// <param name="Confidence">How sure they are now, 0 to 10.</param>
/// <param name="On">The day they looked at it.</param>
public sealed record TaskReview(
    TaskOutcome Outcome,
    IReadOnlyList<ReasonCode> Reasons,
    bool ReasonsPickedByClinician,
    string? Found,
    int? Confidence,
    DateOnly On);
