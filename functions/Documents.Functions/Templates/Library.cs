using System.Text;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Wording;
using Documents.Functions.Settings;
using Documents.Templating;

namespace Documents.Functions.Templates;

/// <summary>A template that may be used.</summary>
internal sealed record LibraryTemplate(TemplateManifest Manifest, DocumentTemplate Template, ReadOnlyMemory<byte> Sample);

/// <summary>The clinic's templates and lists of words, read and compiled once. A template with a mistake is left out.</summary>
internal sealed class Library
{
    private readonly Lazy<(IReadOnlyList<LibraryTemplate> Templates, Lexicons Lexicons)> _read;

    public Library(AppSettings settings) => _read = new(() => Read(settings.TemplatesFolder));

    /// <summary>The templates in the order of their ids.</summary>
    public IReadOnlyList<LibraryTemplate> Templates => _read.Value.Templates;

    /// <summary>The service's lists of words.</summary>
    public Lexicons Lexicons => _read.Value.Lexicons;

    /// <summary>The template of an id; <see langword="null"/> when there is none.</summary>
    public LibraryTemplate? Find(string? id) => Templates.FirstOrDefault(template => template.Manifest.Id == id);

    private static (IReadOnlyList<LibraryTemplate> Templates, Lexicons Lexicons) Read(string folder)
    {
        var templates = Directory.EnumerateFiles(folder, TemplateManifest.FileName, SearchOption.AllDirectories)
            .Select(file => ReadTemplate(Path.GetDirectoryName(file)!)).OfType<LibraryTemplate>()
            .OrderBy(template => template.Manifest.Id, StringComparer.Ordinal).ToList();
        var words = Path.Combine(folder, "house", "wording", "en-GB.yaml");
        return (templates, LexiconFile.Parse(File.ReadAllText(words, Encoding.UTF8), "en-GB.yaml").Lexicons ?? throw new InvalidDataException("The lists of words have mistakes in them."));
    }

    private static LibraryTemplate? ReadTemplate(string folder)
    {
        var (manifest, _) = TemplateManifest.Parse(File.ReadAllText(Path.Combine(folder, TemplateManifest.FileName), Encoding.UTF8));
        var document = Path.Combine(folder, TemplateManifest.DocumentName);
        if (manifest is null || !File.Exists(document) || !File.Exists(Path.Combine(folder, manifest.Model)))
        {
            return null;
        }

        var schema = ModelSchema.Parse(File.ReadAllBytes(Path.Combine(folder, manifest.Model))).Schema;
        var compiled = DocumentTemplate.Compile(
            File.ReadAllBytes(document),
            new CompileOptions { Schema = schema, TemplateId = manifest.Id, TemplateVersion = manifest.Version, Title = manifest.Title });
        var samples = Path.Combine(folder, "samples");
        var sample = Directory.Exists(samples) ? Directory.EnumerateFiles(samples, "*.json").Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return compiled.Template is null || schema is null ? null : new LibraryTemplate(manifest, compiled.Template, sample is null ? default : File.ReadAllBytes(sample));
    }
}
