using System.Globalization;
using Documents.Clinical.Wording;

namespace Documents.Clinical.Release;

/// <summary>A document no longer than its kind should be.</summary>
internal sealed class LengthRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        var words = request.Passages.Where(passage => passage.Kind == PassageKind.Text).Sum(passage => ReadingGrade.Words(passage.Text).Count());
        if (request.Template.MostWords is { } most && words > most)
        {
            yield return new ReleaseFinding("release.too-long", false, string.Create(CultureInfo.InvariantCulture, $"It has {words} words; {most} are the most for its kind."), "Leave something out.");
        }
    }
}
