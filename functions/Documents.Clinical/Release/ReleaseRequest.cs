using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Release;

/// <summary>A finished document that somebody wants to hand over or send, with everything around it that a reader sees.</summary>
/// <param name="DocumentHash">SHA-256 of its exact bytes, in hex: that version is released, and no other.</param>
/// <param name="Template">What it was made from.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Passages">Everything in it and around it that a reader sees: text, descriptions, properties, file name, subject.</param>
/// <param name="OpenGaps">What the document still asks for.</param>
/// <param name="Route">How it reaches them.</param>
/// <param name="Copies">Who gets a copy.</param>
/// <param name="Crisis">The service's crisis information that it carries; <see langword="null"/> when it carries none.</param>
/// <param name="PersonalLine">The clinician's own sentence in it; <see langword="null"/> for a kind without one.</param>
/// <param name="PersonalLinesToday">The sentences in what went to other people today.</param>
/// <param name="Rung">The step of the ladder it is about.</param>
/// <param name="HasTherapistPart">Whether the therapist tries something, too.</param>
/// <param name="IsReminder">Whether it reminds of something.</param>
/// <param name="Today">The day.</param>
public sealed record ReleaseRequest(
    string DocumentHash,
    TemplateManifest Template,
    ClientRecord Client,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<string> OpenGaps,
    Route Route,
    IReadOnlyList<string> Copies,
    CrisisBlock? Crisis,
    string? PersonalLine,
    IReadOnlyList<string> PersonalLinesToday,
    int? Rung,
    bool HasTherapistPart,
    bool IsReminder,
    DateOnly Today)
{
    /// <summary>Whether it goes home to be worked with.</summary>
    public bool IsTakeAway => Template is { Kind: TemplateKind.Worksheet, Audience: TemplateAudience.Client, Code: not ("W20" or "W21" or "W22" or "W26") };

    /// <summary>Whether it leaves the room.</summary>
    public bool Leaves => Route != Route.InTheRoom;

    /// <summary>Who reads it.</summary>
    public Audience Audience => (Audience)(int)Template.Audience;
}

/// <summary>The service's crisis information: an admin's text, dated, for one locale.</summary>
/// <param name="Key">What it is put in by.</param>
/// <param name="Locale">For whom it is.</param>
/// <param name="Review">The day by which somebody looks at it again; after it, nothing that needs it is released.</param>
/// <param name="Text">Its words.</param>
public sealed record CrisisBlock(string Key, string Locale, DateOnly Review, string Text);
