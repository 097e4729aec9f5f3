namespace Documents.Clinical.Release;

/// <summary>A copy goes to whom the client agreed, and to nobody else, for what they agreed.</summary>
internal sealed class CopyRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        foreach (var who in request.Copies)
        {
            var agreed = request.Client.Printable.Copies.FirstOrDefault(copy => copy.Who.Equals(who, StringComparison.OrdinalIgnoreCase));
            if (agreed is null)
            {
                yield return new ReleaseFinding("release.copy-without-consent", true, $"No consent is recorded for a copy to {who}.", "Ask first, and record it with its date.");
            }
            else if (!agreed.Covers(request.Template))
            {
                yield return new ReleaseFinding("release.copy-beyond-consent", true, $"The consent for {who} does not cover this.", "Take the copy off the list, or ask again.");
            }
        }
    }
}
