using System.Text.Json;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Filling;

namespace Documents.Clinical.Suggestions;

/// <summary>What kind of thing is suggested. Nothing is one of them, and so is the therapist's own part.</summary>
public enum SuggestionKind
{
    /// <summary>Nothing between now and next time.</summary>
    Nothing,

    /// <summary>Begun together in the room; taking some home is a choice.</summary>
    Together,

    /// <summary>A smaller version.</summary>
    Smaller,

    /// <summary>The same again.</summary>
    SameAgain,

    /// <summary>The next step of the ladder, and no further.</summary>
    NextStep,

    /// <summary>Both people try something.</summary>
    YoursAndMine,

    /// <summary>Two or three options, nothing among them, and an idea of their own.</summary>
    Choices,

    /// <summary>A sheet of the library.</summary>
    Sheet,

    /// <summary>Looking at what was agreed before.</summary>
    Review,

    /// <summary>A letter.</summary>
    Letter,
}

/// <summary>Why something is suggested, or shown: the rule, and what in the record it goes by.</summary>
/// <param name="Rule">Its number: <c>T5</c>.</param>
/// <param name="Because">What was recorded: “last reason: I was not sure what to do”.</param>
public sealed record Reason(string Rule, string Because);

/// <summary>
/// Something that could go home, or not. It is a proposal for a clinician, who can take any other: nothing here is chosen
/// from a score, and nothing is sent.
/// </summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Title">What it is, in a few words to the clinician.</param>
/// <param name="Template">Code of its kind in the catalogue, <c>W19</c>; <see langword="null"/> when nothing is made for it.</param>
/// <param name="Fields">What is filled in already, and where from.</param>
/// <param name="Cautions">When to think twice.</param>
/// <param name="Because">Why it is suggested.</param>
public sealed record Suggestion(
    SuggestionKind Kind,
    string Title,
    string? Template,
    IReadOnlyList<PrefilledField> Fields,
    IReadOnlyList<string> Cautions,
    IReadOnlyList<Reason> Because)
{
    /// <summary>Which of a template's variants it is, by the fields that are turned on.</summary>
    public IReadOnlyList<string> Variants(TemplateManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return [.. manifest.Variants.Where(variant => Fields.Any(field => field.Path == variant.Replace('-', '_') && field.Value.GetValueKind() == JsonValueKind.True))];
    }
}

/// <summary>Something for the clinician to think about; it is never printed.</summary>
/// <param name="Text">The thought.</param>
/// <param name="Reason">Where it comes from.</param>
public sealed record ClinicianPrompt(string Text, Reason Reason);

/// <summary>What holds for every document of this client.</summary>
public enum Requirement
{
    /// <summary>The service's crisis block is in everything that leaves.</summary>
    CrisisBlock,

    /// <summary>A second person, or a second look, confirms the release.</summary>
    SecondLook,

    /// <summary>Nothing of the kind of a safety plan is attached or sent.</summary>
    NoSafetyPlanAttached,

    /// <summary>No dates by when.</summary>
    NoDates,

    /// <summary>No reminders.</summary>
    NoReminders,

    /// <summary>A plan has no gap between its steps.</summary>
    NoGaps,

    /// <summary>The therapist tries something, too.</summary>
    TherapistPart,

    /// <summary>Free text is translated by a person before it leaves.</summary>
    HumanTranslation,

    /// <summary>What tells where it comes from stays off envelopes, names and subjects.</summary>
    Discreet,

    /// <summary>A line says who gets a copy.</summary>
    CopyLine,
}

/// <summary>A requirement with its reason.</summary>
/// <param name="Requirement">What holds.</param>
/// <param name="Reason">Why.</param>
public sealed record RequirementOf(Requirement Requirement, Reason Reason);

/// <summary>What is suggested for a client, in order, with what holds for all of it. Every part can be overridden.</summary>
/// <param name="Suggestions">The suggestions, the first one first; when the clinician withheld them, the card that says that nothing is to be done.</param>
/// <param name="WithheldBecause">Why nothing else is suggested, shown in its place; <see langword="null"/> when nothing is withheld.</param>
/// <param name="Prompts">For the clinician to think about.</param>
/// <param name="Requirements">What holds for every document.</param>
/// <param name="Profile">The format of the whole document.</param>
/// <param name="Reasons">Why the format and the words are what they are.</param>
/// <param name="Fields">What the rules fill in, in whichever template is chosen.</param>
public sealed record SuggestionList(
    IReadOnlyList<Suggestion> Suggestions,
    Reason? WithheldBecause,
    IReadOnlyList<ClinicianPrompt> Prompts,
    IReadOnlyList<RequirementOf> Requirements,
    string Profile,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<PrefilledField> Fields);
