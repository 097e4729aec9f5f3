using System.Globalization;
using Documents.Clinical.Tasks;

namespace Documents.Clinical.Release;

/// <summary>The thread is never lost: nothing new over something not looked at, no more at once than was set, no promise dropped.</summary>
internal sealed class ThreadRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        if (!request.IsTakeAway)
        {
            yield break;
        }

        // The task that this document is for may be agreed already; one that went out before it is another.
        var earlier = request.Client.Log.OfClient.Where(task => task.State == TaskState.Released).ToList();
        if (earlier.Count > 0)
        {
            yield return new ReleaseFinding("release.unreviewed", false, "Something that went home before has not been looked at yet.", "Look at it together first, let it go, or say why not.");
        }

        if (earlier.Count + 1 > request.Client.ClinicianOnly.LoadCap)
        {
            yield return new ReleaseFinding("release.load", false,
                string.Create(CultureInfo.InvariantCulture, $"This makes {earlier.Count + 1} at once; you set {request.Client.ClinicianOnly.LoadCap}."), "Take one back, or say why.");
        }

        if (request.Client.Log.OfTherapist.Any(task => task.IsOpen))
        {
            yield return new ReleaseFinding("release.promise", false, "You said you would try something, and have not told of it yet.", "Tell of it, or say when.");
        }
    }
}
