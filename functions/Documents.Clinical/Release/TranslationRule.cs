using Documents.Clinical.Clients;

namespace Documents.Clinical.Release;

/// <summary>Free text in another language than the person's does not leave until a person has translated it, or read it through.</summary>
internal sealed class TranslationRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        if (request.Client.ClinicianOnly.Translation == TranslationStatus.NotYet && request.Audience == Wording.Audience.Client && request.Route is Route.Post or Route.Email or Route.Portal)
        {
            yield return new ReleaseFinding("release.not-translated", true, "What you wrote is not translated yet.", "Enter a person's translation, or mark it as read through with the interpreter.");
        }
    }
}
