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
        Repeated(templates, template => template.Manifest.Id, CatalogueFindings.RepeatedId);
        Repeated(
            templates.Where(template => template.Manifest is { Code: not null, Retired: null }).ToList(),
            template => $"{template.Manifest.Code} {template.Manifest.Language}",
            CatalogueFindings.RepeatedCode);
        var house = new HouseFolder(FilesOf(HouseFolder.Name), diagnostic => _found.Add(new CatalogueFinding(HouseFolder.Name, diagnostic)));
        return new CatalogueResult(new TemplateCatalogue(templates, house.Lexicons(), house.Clinic(), house.Crisis()), _found);
    }

    private Dictionary<string, ReadOnlyMemory<byte>> FilesOf(string folder) => _files
        .Where(file => file.Key.StartsWith(folder + "/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key[(folder.Length + 1)..], file => file.Value, StringComparer.Ordinal);

    /// <summary>The second template of a name is told with the folder of the first, and left out.</summary>
    private void Repeated(List<CatalogueTemplate> templates, Func<CatalogueTemplate, string> name, Func<CatalogueTemplate, CatalogueTemplate, Diagnostic> finding)
    {
        foreach (var same in templates.GroupBy(name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            _found.AddRange(same.Skip(1).Select(second => new CatalogueFinding(second.Folder, finding(second, same.First()))));
        }
    }
}
