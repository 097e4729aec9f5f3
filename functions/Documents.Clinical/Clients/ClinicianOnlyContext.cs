namespace Documents.Clinical.Clients;

/// <summary>
/// What the clinician has set or noted, and no document shows. Some of it steers what is offered; none of it is ever
/// computed.
/// </summary>
/// <param name="Stance">How things are offered to this person.</param>
/// <param name="StanceReason">Why, in the clinician's words.</param>
/// <param name="Readiness">Whether anything goes home at all.</param>
/// <param name="LoadCap">How many things may go home at once.</param>
/// <param name="TakeExtraCare">Whether the clinician asked for a second look before anything is released.</param>
/// <param name="SchoolLoaded">Whether anything like school is loaded for this person.</param>
/// <param name="CognitiveWorkIsHard">Whether naming thoughts is hard at present.</param>
/// <param name="ReadsLiterally">Whether they read words literally.</param>
/// <param name="NoEmptySlots">Whether unplanned time is hard, so that a plan has no gaps.</param>
/// <param name="HardTimes">Times of the day or week that are known to be hard, in the clinician's words.</param>
/// <param name="ReadingNote">What the clinician noted about reading.</param>
/// <param name="Contact">Which routes are safe.</param>
/// <param name="RemindersWanted">Whether the client asked for reminders.</param>
/// <param name="RiskFlag">Whether the clinician has set a risk flag.</param>
/// <param name="SafetyPlanOnFile">The day a safety plan was made together; <see langword="null"/> when there is none.</param>
/// <param name="Pathway">The pathway that decides which words are watched.</param>
/// <param name="Translation">How free text gets into the client's language.</param>
/// <param name="Measures">Totals that were recorded.</param>
/// <param name="ShareScores">Whether the client agreed that scores may be printed for them.</param>
/// <param name="Notes">The clinician's notes: alliance, formulation, risk. Any run of six words of them is kept out of every document.</param>
public sealed record ClinicianOnlyContext(
    Stance Stance,
    string? StanceReason,
    Readiness Readiness,
    int LoadCap,
    bool TakeExtraCare,
    bool SchoolLoaded,
    bool CognitiveWorkIsHard,
    bool ReadsLiterally,
    bool NoEmptySlots,
    IReadOnlyList<string> HardTimes,
    string? ReadingNote,
    ContactRoutes Contact,
    bool RemindersWanted,
    bool RiskFlag,
    DateOnly? SafetyPlanOnFile,
    Pathway Pathway,
    TranslationStatus Translation,
    IReadOnlyList<MeasureTotal> Measures,
    bool ShareScores,
    IReadOnlyList<string> Notes);

/// <summary>How things are offered. Set by the clinician.</summary>
public enum Stance
{
    /// <summary>Worked out together.</summary>
    Collaborative,

    /// <summary>Two or three options, nothing among them; no dates, no reminders.</summary>
    ChoiceFirst,

    /// <summary>Timed, literal, without gaps.</summary>
    Structured,

    /// <summary>Both people try something.</summary>
    Mutual,

    /// <summary>Begun together in the room.</summary>
    TogetherFirst,

    /// <summary>Very little, very softly.</summary>
    Gentle,
}

/// <summary>Whether anything goes home at all, and why. Set by the clinician, never computed.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">Why, in the clinician's words.</param>
/// <param name="RevisitAtSession">The session at which the clinician looks at it again.</param>
/// <param name="RevisitOn">Or the day.</param>
public sealed record Readiness(ReadinessState State, string? Reason, int? RevisitAtSession, DateOnly? RevisitOn);

/// <summary>Whether anything goes home at all.</summary>
public enum ReadinessState
{
    /// <summary>It does.</summary>
    Ready,

    /// <summary>Something small does.</summary>
    Small,

    /// <summary>Only what is begun together in the room.</summary>
    TogetherOnly,

    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>Not at present.</summary>
    Paused,

    /// <summary>Withheld by the clinician.</summary>
    Withheld,
}

/// <summary>Which routes to a client are safe. A route that is not known to be safe is unsafe.</summary>
/// <param name="Post">Letters.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Sms">Text messages.</param>
/// <param name="Voicemail">Messages left on a phone.</param>
/// <param name="Portal">The service's own portal.</param>
/// <param name="Discreet">Whether what is sent must not show where it comes from.</param>
public sealed record ContactRoutes(Safety Post, Safety Email, Safety Sms, Safety Voicemail, Safety Portal, bool Discreet)
{
    /// <summary>Whether a route may be used. Handing something over in the room always may.</summary>
    public bool Allows(Route route) => route == Route.InTheRoom || SafetyOf(route) == Safety.Safe;

    private Safety SafetyOf(Route route) => route switch
    {
        Route.Post => Post,
        Route.Email => Email,
        Route.Sms => Sms,
        Route.Voicemail => Voicemail,
        Route.Portal => Portal,
        _ => Safety.Unknown,
    };
}

/// <summary>Whether a route is safe.</summary>
public enum Safety
{
    /// <summary>Nobody has asked: treated as unsafe.</summary>
    Unknown,

    /// <summary>The client said it is.</summary>
    Safe,

    /// <summary>It is not.</summary>
    Unsafe,
}

/// <summary>How something reaches a client.</summary>
public enum Route
{
    /// <summary>Handed over.</summary>
    InTheRoom,

    /// <summary>By letter.</summary>
    Post,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By text message.</summary>
    Sms,

    /// <summary>By a message on a phone.</summary>
    Voicemail,

    /// <summary>In the service's own portal.</summary>
    Portal,
}

/// <summary>The pathway that decides which words are watched.</summary>
public enum Pathway
{
    /// <summary>Any.</summary>
    General,

    /// <summary>Eating disorders: no numbers of weight or food in what a client reads.</summary>
    EatingDisorder,
}

/// <summary>How free text gets into the client's language.</summary>
public enum TranslationStatus
{
    /// <summary>Their documents are in the clinic's language.</summary>
    NotNeeded,

    /// <summary>Free text is not translated yet: it does not leave by post or e-mail.</summary>
    NotYet,

    /// <summary>A person has translated it.</summary>
    ByPerson,

    /// <summary>It was read through with an interpreter.</summary>
    ReadThroughWithInterpreter,
}

/// <summary>The total of a measure on a day.</summary>
/// <param name="Measure">Its key, such as <c>phq-9</c>.</param>
/// <param name="On">The day.</param>
/// <param name="Total">The total.</param>
/// <param name="RiskItem">The item that asks about risk; <see langword="null"/> when it has none, or it was not recorded.</param>
public sealed record MeasureTotal(string Measure, DateOnly On, int Total, int? RiskItem);
