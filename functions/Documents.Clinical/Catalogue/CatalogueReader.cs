using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>Reads a library folder by folder, then looks at what only the whole can get wrong.</summary>
internal sealed class CatalogueReader
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly List<CatalogueFinding> _found = [];

    public CatalogueReader(IEnumerable<CatalogueFile> files)
    {
        foreach (var file in files)
        {
            _files[file.Path] = file.Bytes;
        }
    }

    public CatalogueResult Read()
    {
        var folders = _files.Keys.Where(path => path.EndsWith("/" + TemplateManifest.FileName, StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')]).Order(StringComparer.Ordinal).ToList();
        var templates = folders.Select(folder => new TemplateFolder(folder, FilesOf(folder)).Read(diagnostic => _found.Add(new CatalogueFinding(folder, diagnostic))))
            .OfType<CatalogueTemplate>().ToList();
        templates = WithoutSeconds(templates, template => template.Manifest.Id, CatalogueFindings.RepeatedId);
        templates = WithoutSeconds(
            templates, template => template.Manifest is { Code: { } code, Retired: null } ? $"{code} {template.Manifest.Language}" : null, CatalogueFindings.RepeatedCode);
        var house = new HouseFolder(FilesOf(HouseFolder.Name), diagnostic => _found.Add(new CatalogueFinding(HouseFolder.Name, diagnostic)));
        return new CatalogueResult(new TemplateCatalogue(templates, house.Lexicons(), house.Clinic(), house.Crisis()), _found);
    }

    private Dictionary<string, ReadOnlyMemory<byte>> FilesOf(string folder) => _files
        .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key[(folder.Length + 1)..], file => file.Value, StringComparer.Ordinal);

    /// <summary>The second template of a name is told with the folder of the first, and left out. Those without a name all stay.</summary>
    private List<CatalogueTemplate> WithoutSeconds(
        List<CatalogueTemplate> templates, Func<CatalogueTemplate, string?> name, Func<CatalogueTemplate, CatalogueTemplate, Diagnostic> finding)
    {
        var first = new Dictionary<string, CatalogueTemplate>(StringComparer.Ordinal);
        return templates.FindAll(template =>
        {
            if (name(template) is not { } own || first.TryAdd(own, template))
            {
                return true;
            }

            _found.Add(new CatalogueFinding(template.Folder, finding(template, first[own])));
            return false;
        });
    }
}
