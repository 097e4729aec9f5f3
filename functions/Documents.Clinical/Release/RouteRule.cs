using Documents.Clinical.Clients;

namespace Documents.Clinical.Release;

/// <summary>A route that is not known to be safe is not used; a safety plan is never sent; a reminder only when it is wanted.</summary>
internal sealed class RouteRule : IReleaseRule
{
    private const string SafetyPlan = "W16";

    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        var steering = request.Client.ClinicianOnly;
        if (request.Audience == Wording.Audience.Client && !steering.Contact.Allows(request.Route))
        {
            yield return new ReleaseFinding("release.unsafe-route", true, $"{Named(request.Route)} is not known to be safe for this person.", "Hand it over in the room, or ask them and record the answer.");
        }

        if (request.Template.Code == SafetyPlan && request.Leaves)
        {
            yield return new ReleaseFinding("release.safety-plan-sent", true, "A safety plan is made together in the room, and is never sent.", "Hand it over in the room.");
        }

        if (request.IsReminder && !steering.RemindersWanted)
        {
            yield return new ReleaseFinding("release.reminder", true, "This person did not ask for reminders.", "Leave it, or ask them and record the answer.");
        }
    }

    private static string Named(Route route) => route switch
    {
        Route.Post => "Post",
        Route.Email => "E-mail",
        Route.Sms => "A text message",
        Route.Voicemail => "A message on the phone",
        _ => "The portal",
    };
}
