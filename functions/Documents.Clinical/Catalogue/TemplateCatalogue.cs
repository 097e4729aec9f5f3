using Documents.Clinical.Filling;
using Documents.Clinical.Release;
using Documents.Clinical.Wording;
using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>A file of the templates' folder, as somebody who may read files hands it in.</summary>
/// <param name="Path">Its path in the folder, with slashes: <c>worksheets/graded-steps/template.yaml</c>.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record CatalogueFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    private static readonly string[] Extensions = [".yaml", ".json", ".docx"];

    /// <summary>Whether a library is made of files of this name; pictures, and what Word keeps beside an open document, are passed over.</summary>
    /// <param name="path">The file's name, or its path.</param>
    public static bool Belongs(string path) => Extensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && !System.IO.Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal);
}

/// <summary>A template of the library, whole: nothing was found wrong that keeps it from being used.</summary>
/// <param name="Folder">Its folder in the library: <c>worksheets/graded-steps</c>.</param>
/// <param name="Manifest">What it says about itself.</param>
/// <param name="Template">The compiled template.</param>
/// <param name="Package">The bytes of its document.</param>
/// <param name="Samples">Its samples, JSON by name.</param>
public sealed record CatalogueTemplate(
    string Folder,
    TemplateManifest Manifest,
    DocumentTemplate Template,
    ReadOnlyMemory<byte> Package,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Samples);

/// <summary>Something wrong with the library, and where.</summary>
/// <param name="Folder">The template's folder, or the house's.</param>
/// <param name="Diagnostic">What is wrong there.</param>
public sealed record CatalogueFinding(string Folder, Diagnostic Diagnostic);

/// <summary>What reading a library gave: the templates that are whole, and everything wrong with the others.</summary>
/// <param name="Catalogue">The library.</param>
/// <param name="Findings">Everything found, template by template.</param>
public sealed record CatalogueResult(TemplateCatalogue Catalogue, IReadOnlyList<CatalogueFinding> Findings);

/// <summary>The library of templates, read whole, with what the clinic keeps beside them. Immutable.</summary>
/// <param name="Templates">The templates, in the order of their folders.</param>
/// <param name="Lexicons">The service's lists of words; empty lists when it keeps none.</param>
/// <param name="Clinic">Name and address of the clinic; <see langword="null"/> when they are not kept.</param>
/// <param name="Crisis">The service's crisis information; <see langword="null"/> when it keeps none.</param>
public sealed record TemplateCatalogue(IReadOnlyList<CatalogueTemplate> Templates, Lexicons Lexicons, ClinicDetails? Clinic, CrisisBlock? Crisis)
{
    private const string FallbackLanguage = "en-GB";

    /// <summary>What the templates say about themselves.</summary>
    public IReadOnlyList<TemplateManifest> Manifests => [.. Templates.Select(template => template.Manifest)];

    /// <summary>
    /// Reads a library. Never throws for what is in the files: a template with a mistake is left out, and everything wrong
    /// with all of them is told at once.
    /// </summary>
    /// <param name="files">The files of the templates' folder, with everything in it.</param>
    public static CatalogueResult Read(IEnumerable<CatalogueFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new CatalogueReader(files).Read();
    }

    /// <summary>The template of an id; <see langword="null"/> when there is none.</summary>
    public CatalogueTemplate? Find(string id) => Templates.FirstOrDefault(template => template.Manifest.Id == id);

    /// <summary>
    /// The template of a code in somebody's language, or else in English; <see langword="null"/> when there is none that is
    /// still offered.
    /// </summary>
    /// <param name="code">The code: <c>W19</c>.</param>
    /// <param name="language">The language of the client's documents.</param>
    /// <param name="today">The day.</param>
    public CatalogueTemplate? Offered(string code, string language, DateOnly today)
    {
        var offered = Templates.Where(template => template.Manifest.Code == code && !(template.Manifest.Retired <= today)).ToList();
        return offered.Find(template => template.Manifest.Language.Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? offered.Find(template => Language.AreSame(template.Manifest.Language, language))
            ?? offered.Find(template => template.Manifest.Language == FallbackLanguage);
    }
}
