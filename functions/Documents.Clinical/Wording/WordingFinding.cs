namespace Documents.Clinical.Wording;

/// <summary>How much a finding weighs.</summary>
public enum WordingWeight
{
    /// <summary>Worth a second look; a clinician can accept it, with a reason.</summary>
    Warn,

    /// <summary>It stops the release.</summary>
    Block,
}

/// <summary>
/// Words that do not belong into what somebody is about to read. A finding quotes the text, which can hold a client's
/// words: it is for the clinician's eyes, never for a log.
/// </summary>
/// <param name="Rule">Stable name: <c>wording.school</c>.</param>
/// <param name="Weight">Whether it stops the release.</param>
/// <param name="Passage">Where it is.</param>
/// <param name="Start">Index of its first character in the passage.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Because">Why, in a sentence.</param>
/// <param name="Better">Words to use instead; empty when only the writer can know.</param>
/// <param name="MayQuote">Whether a clinician may leave a blocked word as the client's own, with a reason.</param>
public sealed record WordingFinding(
    string Rule,
    WordingWeight Weight,
    Passage Passage,
    int Start,
    int Length,
    string Because,
    IReadOnlyList<string> Better,
    bool MayQuote = false)
{
    /// <summary>The words it is about.</summary>
    public string Words => Passage.Text.Substring(Start, Length);
}
