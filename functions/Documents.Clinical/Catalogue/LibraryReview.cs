using System.Globalization;
using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>The clinical checks of a template of a library: its own words, and the words of its samples as they are rendered.</summary>
public static class LibraryReview
{
    /// <summary>Everything found.</summary>
    /// <param name="library">The library, for its lists of words.</param>
    /// <param name="template">One of its templates.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Diagnostic> Of(TemplateCatalogue library, CatalogueTemplate template, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(template);
        var found = new List<Diagnostic>();
        var samples = new Dictionary<string, IReadOnlyList<DocumentPassage>>(StringComparer.Ordinal);
        foreach (var (name, json) in template.Samples)
        {
            if (Rendered(template, json, found, name) is { } document)
            {
                samples[name] = DocumentWords.Read(document).Passages;
            }
        }

        return [.. TemplateReview.Check(new TemplateUnderReview(
            template.Manifest, DocumentWords.Read(template.Package).Passages, template.Template.Fields, samples, library.Lexicons, today)), .. found];
    }

    private static ReadOnlyMemory<byte>? Rendered(CatalogueTemplate template, ReadOnlyMemory<byte> json, List<Diagnostic> found, string name)
    {
        var (model, diagnostics) = DocumentModel.Parse(json);
        using var output = new MemoryStream();
        var options = new RenderOptions { Culture = CultureInfo.GetCultureInfo(template.Manifest.Language) };
        var result = model is null ? null : template.Template.Render(model, output, options);
        var place = new DiagnosticLocation($"samples/{name}.json", "the sample as a whole", "");
        found.AddRange(diagnostics.Concat(result?.Diagnostics ?? []).Select(diagnostic => diagnostic with { Location = place }));
        found.AddRange((result?.Gaps ?? []).Select(gap => new Diagnostic(
            "review.sample-gap", DiagnosticSeverity.Error, $"The sample “{name}” has no “{gap.Path}”.", "Add it: a sample shows the whole document.", place)));
        return result?.Succeeded == true ? output.ToArray() : null;
    }
}
