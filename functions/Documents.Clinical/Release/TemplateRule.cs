using System.Globalization;
using Documents.Clinical.Catalogue;

namespace Documents.Clinical.Release;

/// <summary>A template that is retired, or that nobody has looked at in time, or whose licence is not told.</summary>
internal sealed class TemplateRule : IReleaseRule
{
    public IEnumerable<ReleaseFinding> Check(ReleaseRequest request)
    {
        var template = request.Template;
        if (template.Retired is { } retired && retired <= request.Today)
        {
            yield return new ReleaseFinding("release.retired-template", true, $"“{template.Title}” was retired on {Day(retired)}.", "Choose another one from the library.");
        }

        if (template.Review < request.Today)
        {
            yield return new ReleaseFinding("release.template-review", false, $"“{template.Title}” was to be looked at by {Day(template.Review)}.", $"Tell {template.Owner}.");
        }

        if (template is { Copyright: TemplateCopyright.Licensed, Licence: null })
        {
            yield return new ReleaseFinding("release.licence", true, $"No licence is recorded for “{template.Title}”.", $"Ask {template.Owner}.");
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
