using System.Globalization;
using System.Text.RegularExpressions;

namespace Documents.Clinical.Release;

/// <summary>Where no time is to be unplanned, every step begins when the one before it ends.</summary>
internal sealed partial class PlanWithoutGapsRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        if (!request.Client.ClinicianOnly.NoEmptySlots)
        {
            yield break;
        }

        Match? before = null;
        foreach (var slot in request.Passages.SelectMany(passage => Slot().Matches(passage.Text)))
        {
            if (before is not null && slot.Groups["from"].Value != before.Groups["to"].Value)
            {
                var filler = request.Client.Printable.OwnActivities is [var first, ..] ? $" From their own list: {first}." : "";
                yield return new ReleaseFinding("release.gap-in-plan", true,
                    string.Create(CultureInfo.InvariantCulture, $"Nothing is planned between {before.Groups["to"].Value} and {slot.Groups["from"].Value}."), $"Fill the time.{filler}");
            }

            before = slot;
        }
    }

    [GeneratedRegex(@"(?<from>\d\d:\d\d) (?:to|–|-) (?<to>\d\d:\d\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slot();
}
