using System.Reflection;
using System.Text;
using Documents.Clinical.Catalogue;

namespace Documents.Templating.Tests;

/// <summary>The templates of this repository, as files.</summary>
internal static class Library
{
    public static string Root { get; } = typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Root").Value!;

    public static string Folder { get; } = Path.Combine(Root, "templates");

    public static IEnumerable<string> Templates => Directory.EnumerateFiles(Folder, TemplateManifest.FileName, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Samples(string template) => Directory.EnumerateFiles(Path.Combine(Folder, template, "samples"), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static byte[] Document(string template) => File.ReadAllBytes(Path.Combine(Folder, template, TemplateManifest.DocumentName));

    public static TemplateManifest Manifest(string template)
    {
        var result = TemplateManifest.Parse(File.ReadAllText(Path.Combine(Folder, template, TemplateManifest.FileName)));
        Assert.Empty(result.Diagnostics);
        return result.Manifest!;
    }

    /// <summary>Compiles a template as the command line does.</summary>
    public static CompileResult Compile(string template)
    {
        var manifest = Manifest(template);
        var schema = ModelSchema.Parse(File.ReadAllBytes(Path.Combine(Folder, template, manifest.Model)));
        Assert.Empty(schema.Diagnostics);
        return DocumentTemplate.Compile(Document(template), new CompileOptions
        {
            Schema = schema.Schema,
            TemplateId = manifest.Id,
            TemplateVersion = manifest.Version,
            Title = manifest.Title,
        });
    }

    public static DocumentModel Model(string template, string sample)
    {
        var result = DocumentModel.Parse(File.ReadAllBytes(Path.Combine(Folder, template, "samples", sample + ".json")));
        Assert.Empty(result.Diagnostics);
        return result.Model!;
    }

    public static (RenderResult Result, byte[] Document) Render(string template, string sample)
    {
        var output = new MemoryStream();
        return (Compile(template).Template!.Render(Model(template, sample), output), output.ToArray());
    }

    /// <summary>A document of paragraphs, one for each text.</summary>
    public static byte[] Paragraphs(IEnumerable<string> texts) => Document(texts.Select(Paragraph));

    /// <summary>A document of one table; the last cell of a row spans what is left of the table's columns.</summary>
    public static byte[] Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        var cells = rows.Select(row => string.Concat(row.Select((text, i) =>
            $"<w:tc><w:tcPr><w:gridSpan w:val=\"{(i == row.Count - 1 ? columns - i : 1)}\"/></w:tcPr>{Paragraph(text)}</w:tc>")));
        var grid = string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1000\"/>", columns));
        return Document([$"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>", .. cells.Select(row => $"<w:tr>{row}</w:tr>"), "</w:tbl>", Paragraph("")]);
    }

    private static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</w:t></w:r></w:p>";

    private static byte[] Document(IEnumerable<string> body)
    {
        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var package = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(package, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"document.xml\"/></Relationships>");
            Add("document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{string.Concat(body)}</w:body></w:document>");

            void Add(string name, string xml)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return package.ToArray();
    }
}
