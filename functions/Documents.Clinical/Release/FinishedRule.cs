namespace Documents.Clinical.Release;

/// <summary>A document with gaps is a draft.</summary>
internal sealed class FinishedRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request) => request.OpenGaps.Select(gap => new ReleaseFinding(
        "release.gap", true, $"The document still asks for: {gap}.", "Fill it in. Nothing is made up in its place."));
}
