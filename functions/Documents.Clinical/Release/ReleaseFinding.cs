using Documents.Clinical.Wording;

namespace Documents.Clinical.Release;

/// <summary>Something to settle before a document is released.</summary>
/// <param name="Id">Stable name of the check: <c>release.unsafe-route</c>.</param>
/// <param name="Stops">Whether it has to be put right; otherwise a clinician can accept it, with a reason.</param>
/// <param name="Message">What it is, in a sentence.</param>
/// <param name="Cure">What to do.</param>
/// <param name="Wording">The words it is about, for a finding of wording.</param>
public sealed record ReleaseFinding(string Id, bool Stops, string Message, string Cure, WordingFinding? Wording = null)
{
    /// <summary>Whether a reason can settle it: a warning, or a word that is the client's own.</summary>
    public bool CanBeAccepted => !Stops || Wording?.MayQuote == true;

    /// <summary>What tells it from other findings of the same check.</summary>
    public string Key => Wording is null ? Id : $"{Id}|{Wording.Passage.Place}|{Wording.Words}";
}

/// <summary>A finding that a clinician looked at and left as it is.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record Acceptance(string Key, string Reason);
