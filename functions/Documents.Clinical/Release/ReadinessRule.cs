using System.Globalization;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Release;

/// <summary>What the clinician set about readiness, and how far a step may go.</summary>
internal sealed class ReadinessRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        var steering = request.Client.ClinicianOnly;
        if (request.IsTakeAway && steering.Readiness.State is ReadinessState.NotYet or ReadinessState.Paused or ReadinessState.Withheld)
        {
            yield return new ReleaseFinding("release.withheld", true, "You set that nothing goes home at present.", "Hand over the card, or change what you set, with a reason.");
        }

        if (request.IsTakeAway && steering.Readiness.State == ReadinessState.TogetherOnly && request.Leaves)
        {
            yield return new ReleaseFinding("release.together-only", true, "You set: together only.", "Begin it in the room, or change what you set.");
        }

        if (request.IsTakeAway && request.Template.Code == "W17" && steering.Readiness.State != ReadinessState.Ready)
        {
            yield return new ReleaseFinding("release.eating-record", true, "A record of eating is an explicit choice of the clinician.", "Set readiness to ready, if that is what you decide.");
        }

        if (request.Rung is { } rung && request.Client.Printable.NextRung?.Number is { } most && rung > most)
        {
            yield return new ReleaseFinding("release.rung", false,
                string.Create(CultureInfo.InvariantCulture, $"This is step {rung} of their ladder; the next one is {most}."), "Take the next step, or say why this one.");
        }

        if (request.IsTakeAway && steering.Stance == Stance.Mutual && !request.HasTherapistPart)
        {
            yield return new ReleaseFinding("release.no-therapist-part", false, "You set that you both try something, and your part is missing.", "Add your part, or say why not this time.");
        }
    }
}
