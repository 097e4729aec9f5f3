using System.Globalization;
using Documents.Clinical.Catalogue;

namespace Documents.Clinical.Release;

/// <summary>Crisis information is there where it has to be, word for word as the service keeps it, and in date.</summary>
internal sealed class CrisisRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        var isNeeded = request.Template.Crisis == CrisisInformation.Required
            || (request.Client.ClinicianOnly.RiskFlag && request.Leaves && request.Audience == Wording.Audience.Client);
        if (isNeeded && (request.Crisis is not { } block || !Holds(request, block)))
        {
            yield return new ReleaseFinding("release.no-crisis-block", true,
                request.Client.ClinicianOnly.RiskFlag ? "A risk flag is set, and the document has no crisis information." : "This kind of document carries crisis information, and it has none.",
                "Turn on the crisis block. A safety plan on file does not take its place.");
        }

        if (request.Crisis is { } dated && dated.Review < request.Today)
        {
            yield return new ReleaseFinding("release.crisis-block-expired", true,
                $"The crisis information was to be checked by {dated.Review.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}.",
                "Ask an admin to check the numbers and set a new date.");
        }
    }

    private static bool Holds(ReleaseRequest request, CrisisBlock block)
    {
        var text = Plain(string.Join(' ', request.Passages.Select(passage => passage.Text)));
        return text.Contains(Plain(block.Text), StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
