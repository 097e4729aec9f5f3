using Documents.Clinical.Catalogue;
using Documents.Functions.Settings;
using Documents.Templating;

namespace Documents.Functions.Templates;

/// <summary>The clinic's templates with what is kept beside them, read and compiled once. A template with a mistake is left out.</summary>
internal sealed class Library(AppSettings settings)
{
    private readonly Lazy<CatalogueResult> _read = new(() => TemplateCatalogue.Read(Files(settings.TemplatesFolder)));

    /// <summary>The library.</summary>
    public TemplateCatalogue Catalogue => _read.Value.Catalogue;

    /// <summary>How many mistakes keep templates from being used.</summary>
    public int Mistakes => _read.Value.Findings.Count(finding => finding.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The template of an id; <see langword="null"/> when there is none.</summary>
    public CatalogueTemplate? Find(string? id) => id is null ? null : Catalogue.Find(id);

    private static IEnumerable<CatalogueFile> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(CatalogueFile.Belongs)
        .Order(StringComparer.Ordinal)
        .Select(file => new CatalogueFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
}
