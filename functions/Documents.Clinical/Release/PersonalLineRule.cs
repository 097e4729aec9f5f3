using System.Text;

namespace Documents.Clinical.Release;

/// <summary>The clinician's own sentence is there, and was not sent to somebody else on the same day.</summary>
internal sealed class PersonalLineRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        if (request.PersonalLine is not { } line)
        {
            yield break;
        }

        if (line.Trim().Length == 0)
        {
            yield return new ReleaseFinding("release.no-personal-line", true, "There is no line from you to this person.", "Write one sentence that is only for them.");
        }
        else if (request.PersonalLinesToday.Any(other => Letters(other) == Letters(line)))
        {
            yield return new ReleaseFinding("release.same-personal-line", false, "Somebody else got the same line today.", "Write one that is only for this person.");
        }
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
