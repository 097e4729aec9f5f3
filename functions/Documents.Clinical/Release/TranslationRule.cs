using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;

namespace Documents.Clinical.Release;

/// <summary>Free text in another language than the person's does not leave until a person has translated it, or read it through.</summary>
internal sealed class TranslationRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        if (request.Audience != Wording.Audience.Client)
        {
            yield break;
        }

        var (client, status) = (request.Client.Printable, request.Client.ClinicianOnly.Translation);
        var isTheirLanguage = Language.AreSame(request.Template.Language, client.Language);
        if (!isTheirLanguage && status != TranslationStatus.ReadThroughWithInterpreter)
        {
            yield return new ReleaseFinding("release.other-language", request.Leaves, $"The sheet is in {request.Template.Language}, and they read {client.Language}.",
                "Use the translated template, or read it through together with the interpreter and say so.");
        }

        // In words that are translated, a sentence that is not is worse than none.
        if (status == TranslationStatus.NotYet && (request.Leaves || (isTheirLanguage && !Language.IsEnglish(client.Language))))
        {
            yield return new ReleaseFinding("release.not-translated", true, "What you wrote is not translated yet.", "Enter a person's translation, or mark it as read through with the interpreter.");
        }
    }
}
