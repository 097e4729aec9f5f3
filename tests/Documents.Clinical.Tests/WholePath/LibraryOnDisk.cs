using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Filling;
using Documents.Clinical.Release;
using Documents.Templating;

namespace Documents.Clinical.Tests.WholePath;

/// <summary>The repository's own library, and documents made from it as the command line makes them.</summary>
internal static class LibraryOnDisk
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public static CatalogueResult Result { get; } = TemplateCatalogue.Read(Directory.EnumerateFiles(Vignette.Templates, "*", SearchOption.AllDirectories)
        .Where(CatalogueFile.Belongs)
        .Select(file => new CatalogueFile(Path.GetRelativePath(Vignette.Templates, file).Replace('\\', '/'), File.ReadAllBytes(file))));

    public static TemplateCatalogue Catalogue => Result.Catalogue;

    /// <summary>A document of a template for a client, with what the clinician typed.</summary>
    public static FinishedDocument Make(CatalogueTemplate template, ClientRecord client, JsonObject typed, Route route)
    {
        var fields = TemplateFilling.For(new FillingRequest(template.Manifest, template.Template.Fields, client, Catalogue.Clinic, Catalogue.Crisis, Today));
        var model = TemplateModel.Of(fields);
        foreach (var (path, value) in typed)
        {
            TemplateModel.Set(model, path, value?.DeepClone());
        }

        using var output = new MemoryStream();
        var parsed = DocumentModel.Parse(Encoding.UTF8.GetBytes(model.ToJsonString())).Model!;
        var rendered = template.Template.Render(parsed, output, new RenderOptions { Culture = CultureInfo.GetCultureInfo(template.Manifest.Language) });
        Assert.Empty(rendered.Diagnostics);
        return new FinishedDocument(output.ToArray(), "for-tuesday.docx", template.Manifest, client, model, route, Today) { Crisis = Catalogue.Crisis };
    }

    /// <summary>Every name and every byte of text in a package.</summary>
    public static string Everything(ReadOnlyMemory<byte> package)
    {
        using var zip = new ZipArchive(new MemoryStream(package.ToArray()));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }
}
