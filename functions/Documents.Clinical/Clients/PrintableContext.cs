using Documents.Clinical.Catalogue;

namespace Documents.Clinical.Clients;

/// <summary>What may be printed for a client: the only class of the record that a document can be made from.</summary>
/// <param name="PreferredName">The name they like to be called by.</param>
/// <param name="FormOfAddress">How a letter begins, in the language's own grammar; <see langword="null"/> for “Dear” and the preferred name.</param>
/// <param name="Pronouns">Their pronouns; <see langword="null"/> when they are not recorded, and then none are printed.</param>
/// <param name="Language">Language of their documents, as a tag: <c>en-GB</c>, <c>pl-PL</c>.</param>
/// <param name="Format">How their documents look.</param>
/// <param name="WordForTask">Their own word for what goes home, with its article: “a have-a-go”; <see langword="null"/> when they have none.</param>
/// <param name="Goals">Their goals in their words, the first one first.</param>
/// <param name="AgreedPhrases">Their own phrases that may be used again.</param>
/// <param name="OwnActivities">Things they like to do, in their words, to fill a gap in a plan with.</param>
/// <param name="Ladder">Steps agreed with them, the smallest first; empty when there is none.</param>
/// <param name="Session">Which session this is.</param>
/// <param name="NextAppointment">When they next meet; <see langword="null"/> when it is not arranged.</param>
/// <param name="Copies">Who gets copies, as they agreed.</param>
/// <param name="Supporter">Somebody who helps them with what goes home, as they agreed; otherwise <see langword="null"/>.</param>
public sealed record PrintableContext(
    string PreferredName,
    string? FormOfAddress,
    Pronouns? Pronouns,
    string Language,
    AccessFormat Format,
    string? WordForTask,
    IReadOnlyList<Goal> Goals,
    IReadOnlyList<string> AgreedPhrases,
    IReadOnlyList<string> OwnActivities,
    IReadOnlyList<Rung> Ladder,
    SessionNumber? Session,
    Appointment? NextAppointment,
    IReadOnlyList<CopyRecipient> Copies,
    Supporter? Supporter)
{
    /// <summary>The step they are on, or else the first one ahead; <see langword="null"/> when there is none.</summary>
    public Rung? NextRung => Ladder.FirstOrDefault(rung => rung.State == RungState.Current)
        ?? Ladder.Where(rung => rung.State == RungState.Ahead).MinBy(rung => rung.Number);
}

/// <summary>Pronouns as a sentence needs them.</summary>
/// <param name="They">“they” carry on, “she” carries on.</param>
/// <param name="Them">This helps “them”, “her”.</param>
/// <param name="Their">“their” goal, “her” goal.</param>
public sealed record Pronouns(string They, string Them, string Their);

/// <summary>How a client's documents look: a whole-document profile of the house style, and what it leaves open.</summary>
/// <param name="Profile">Name of the profile in the house style: <c>standard</c>, <c>large-print</c>, <c>dyslexia-friendly</c>, <c>easy-read</c>, <c>literal</c>.</param>
/// <param name="Scale">How strength is told and asked for.</param>
public sealed record AccessFormat(string Profile, RatingScale Scale);

/// <summary>How strength is told and asked for.</summary>
public enum RatingScale
{
    /// <summary>0 to 10, or 0 to 100.</summary>
    Numbers,

    /// <summary>In words, from a little to the most.</summary>
    Words,

    /// <summary>Five faces.</summary>
    Faces,
}

/// <summary>A goal in the client's words.</summary>
/// <param name="Id">What tasks refer to it by.</param>
/// <param name="Words">Exactly as they said it.</param>
/// <param name="Rating">Where they feel they are, 0 to 10; <see langword="null"/> when it was not asked.</param>
public sealed record Goal(string Id, string Words, int? Rating);

/// <summary>One step of a ladder that the client owns the order of.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Words">The step in their words.</param>
/// <param name="State">Where they are with it.</param>
public sealed record Rung(int Number, string Words, RungState State);

/// <summary>Where somebody is with a step.</summary>
public enum RungState
{
    /// <summary>It lies ahead.</summary>
    Ahead,

    /// <summary>They are on it.</summary>
    Current,

    /// <summary>They have done it.</summary>
    Done,
}

/// <summary>Which session this is.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">How many there are altogether; <see langword="null"/> when that is open.</param>
public sealed record SessionNumber(int Number, int? Of)
{
    /// <summary>Whether it is the last one or the last but one.</summary>
    public bool IsNearTheEnd => Of is { } of && Number >= of - 1;
}

/// <summary>When two people next meet.</summary>
/// <param name="When">Local date and time, as both say it.</param>
/// <param name="Where">The place with its small word, “in Room 3”; <see langword="null"/> when it is not recorded.</param>
/// <param name="InterpreterBooked">Whether an interpreter is booked.</param>
public sealed record Appointment(DateTime When, string? Where, bool InterpreterBooked);

/// <summary>Somebody who gets a copy of a letter.</summary>
/// <param name="Who">As the letter lists them: “GP”.</param>
/// <param name="Consented">The day the client agreed.</param>
/// <param name="Scope">What they agreed to.</param>
public sealed record CopyRecipient(string Who, DateOnly Consented, CopyScope Scope)
{
    /// <summary>Whether they agreed that this person gets a copy of such a document.</summary>
    public bool Covers(TemplateManifest template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return Scope switch
        {
            CopyScope.Everything => true,
            CopyScope.Letters => template.Kind == TemplateKind.Letter,
            CopyScope.Tasks => template.Kind == TemplateKind.Worksheet,
            // Nothing clinical: an appointment letter and no other.
            _ => template.Code == "L3",
        };
    }
}

/// <summary>What somebody may get a copy of.</summary>
public enum CopyScope
{
    /// <summary>When and where the next appointment is, and nothing clinical.</summary>
    AppointmentsOnly,

    /// <summary>What goes home between sessions.</summary>
    Tasks,

    /// <summary>Letters.</summary>
    Letters,

    /// <summary>All of it.</summary>
    Everything,
}

/// <summary>Somebody who helps a client with what goes home.</summary>
/// <param name="Name">As the client calls them.</param>
/// <param name="Role">What they are to the client: “support worker”.</param>
/// <param name="Consented">The day the client agreed.</param>
public sealed record Supporter(string Name, string? Role, DateOnly Consented);
