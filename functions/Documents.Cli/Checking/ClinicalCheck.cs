using Documents.Cli.Library;
using Documents.Cli.Templates;
using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Cli.Checking;

/// <summary>What a template's library has to say of it: its place among the others, and the clinical checks.</summary>
internal sealed class ClinicalCheck(DateOnly today)
{
    private readonly Dictionary<string, CatalogueResult> _libraries = new(StringComparer.Ordinal);

    /// <summary>Everything found beyond what the template by itself has told; nothing for a document that stands alone.</summary>
    public IEnumerable<Diagnostic> Of(TemplateSource source)
    {
        if (source.Folder is not { } folder)
        {
            return [];
        }

        var around = LibraryFolder.Around(folder);
        if (!_libraries.TryGetValue(around, out var library))
        {
            _libraries[around] = library = LibraryFolder.Read(around);
        }

        var path = Path.GetRelativePath(around, Path.GetFullPath(folder)).Replace(Path.DirectorySeparatorChar, '/');
        var own = library.Findings.Where(finding => finding.Folder == path && finding.Diagnostic.Id.StartsWith("catalogue.", StringComparison.Ordinal) && finding.Diagnostic.Id != "catalogue.missing-file");
        var template = library.Catalogue.Templates.FirstOrDefault(template => template.Folder == path);
        return [.. own.Select(finding => finding.Diagnostic), .. template is null ? [] : LibraryReview.Of(library.Catalogue, template, today)];
    }
}
