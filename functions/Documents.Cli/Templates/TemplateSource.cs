using Documents.Clinical.Catalogue;

namespace Documents.Cli.Templates;

/// <summary>A template on disk: a Word document by itself, or in the folder that tells what it is.</summary>
/// <param name="Path">What it is called in reports: the document, or the folder.</param>
/// <param name="Document">The Word document.</param>
/// <param name="Folder">The folder with the manifest; <see langword="null"/> when the document stands by itself.</param>
internal sealed record TemplateSource(string Path, string Document, string? Folder)
{
    /// <summary>The template's own name: of its folder, or of its document without the ending.</summary>
    public string Name => Folder is null
        ? System.IO.Path.GetFileNameWithoutExtension(Document)
        : System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Folder)));

    /// <summary>Why there is no template at a path; <see langword="null"/> when there is one.</summary>
    public static string? Mistake(string path) =>
        File.Exists(path) || IsFolder(path) ? null
        : Directory.Exists(path) ? $"“{path}” is not the folder of a template: it has no {TemplateManifest.FileName}."
        : $"There is no file or folder “{path}”.";

    /// <summary>The template at a path that <see cref="Mistake"/> has nothing against.</summary>
    public static TemplateSource At(string path)
    {
        if (Directory.Exists(path))
        {
            return new TemplateSource(path, System.IO.Path.Combine(path, TemplateManifest.DocumentName), path);
        }

        // The document of a template's folder is that template, whichever way it was named.
        var folder = System.IO.Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return System.IO.Path.GetFileName(path) == TemplateManifest.DocumentName && IsFolder(folder)
            ? new TemplateSource(path, path, folder)
            : new TemplateSource(path, path, null);
    }

    /// <summary>Whether a folder is a template's.</summary>
    public static bool IsFolder(string path) => File.Exists(System.IO.Path.Combine(path, TemplateManifest.FileName));
}
