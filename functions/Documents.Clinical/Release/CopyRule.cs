using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;

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
            else if (!Covers(agreed.Scope, request.Template))
            {
                yield return new ReleaseFinding("release.copy-beyond-consent", true, $"The consent for {who} does not cover this.", "Take the copy off the list, or ask again.");
            }
        }
    }

    private static bool Covers(CopyScope scope, TemplateManifest template) => scope switch
    {
        CopyScope.Everything => true,
        CopyScope.Letters => template.Kind == TemplateKind.Letter,
        CopyScope.Tasks => template.Kind == TemplateKind.Worksheet,
        // Nothing clinical: an appointment letter and no other.
        _ => template.Code == "L3",
    };
}
