using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Compiling;

/// <summary>A part of the documents of a template.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Ready">The part, when it may be the same in every document; <see langword="null"/> when it is always rendered.</param>
internal sealed record TemplatePart(string Name, PackageEntry? Ready);

/// <summary>
/// The package of a template while it is compiled: what its parts hold, what is put in their place, which parts and
/// relationships go and which come.
/// </summary>
internal sealed class TemplatePackage(Package package, PackageContents contents)
{
    private const int Level = 6;

    private readonly Dictionary<string, byte[]> _replaced = new(PartName.Comparer);
    private readonly HashSet<string> _removed = new(PartName.Comparer);
    private readonly Dictionary<string, string> _added = new(PartName.Comparer);
    private readonly Dictionary<string, LinkChanges> _links = new(PartName.Comparer);
    private string? _idStem;

    /// <summary>What becomes of the relationships of one part.</summary>
    private sealed class LinkChanges
    {
        public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);

        public List<(string Id, string Type, string Target)> Added { get; } = [];
    }

    public PackageContents Contents => contents;

    /// <summary>The template's own parts that stay, the document's text first.</summary>
    public IEnumerable<PackageEntry> Entries => package.Entries
        .Where(entry => !_removed.Contains(entry.Name))
        .OrderBy(entry => PartName.Comparer.Equals(entry.Name, contents.MainPart) ? 0 : 1);

    /// <summary>Beginning of ids that no relationship of the template has.</summary>
    public string IdStem => _idStem ??= Enumerable.Range(0, int.MaxValue).Select(i => "rIdNew" + new string('_', i))
        .First(stem => !contents.Relationships.SelectMany(group => group).Any(link => link.Id.StartsWith(stem, StringComparison.OrdinalIgnoreCase)));

    public string RelationshipTypes => contents.IsStrict ? Namespaces.StrictRelationships : Namespaces.Relationships;

    /// <summary>Whether a part is there, and stays.</summary>
    public bool Has(string part) => _added.ContainsKey(part) || (!_removed.Contains(part) && package.Find(part) is not null);

    /// <summary>The bytes of a part as it stands now.</summary>
    public byte[] Read(string part) => _replaced.GetValueOrDefault(part) ?? package.Inflate(package.Find(part)!);

    /// <summary>The part to which a part has a relationship of a kind; <see langword="null"/> when there is none, or nothing at its end.</summary>
    /// <param name="source">The part; empty for the package itself.</param>
    /// <param name="kind">The last word of the relationship's type.</param>
    public string? Target(string source, string kind)
    {
        if (_links.GetValueOrDefault(source)?.Added.Find(link => link.Type.EndsWith("/" + kind, StringComparison.Ordinal)) is { Target: { } added })
        {
            return added.TrimStart('/');
        }

        return LinksOf(source).FirstOrDefault(link => link.Is(kind))?.TargetPart is { } target && Has(target) ? package.Find(target)?.Name ?? target : null;
    }

    /// <summary>Puts other bytes in place of a part's.</summary>
    public void Replace(string part, byte[] bytes) => _replaced[part] = bytes;

    public void Remove(string part)
    {
        _removed.Add(part);
        _removed.Add(PackageLinks.RelationshipsOf(part));
    }

    /// <summary>Adds a part, in place of one of this name that lies in the package although nothing leads to it.</summary>
    public void Add(string part, string contentType, byte[] bytes)
    {
        if (package.Find(part) is { } stray)
        {
            Remove(stray.Name);
        }

        _added[part] = contentType;
        _replaced[part] = bytes;
    }

    /// <summary>Adds a relationship.</summary>
    /// <param name="source">The part that has it; empty for the package itself.</param>
    /// <param name="type">Its type, a URI.</param>
    /// <param name="part">The part it leads to.</param>
    /// <returns>Its id.</returns>
    public string Link(string source, string type, string part)
    {
        var added = ChangesOf(source).Added;
        // Ids given out while rendering begin with the stem, too, and a number.
        var id = $"{IdStem}t{added.Count + 1}";
        added.Add((id, type, "/" + part));
        return id;
    }

    public void Unlink(string source, string id) => ChangesOf(source).Removed.Add(id);

    /// <summary>The parts of the documents, and where they may grow.</summary>
    /// <param name="rendered">Names of the parts that are rendered.</param>
    /// <param name="addsLists">Whether documents may have lists that the template has not.</param>
    public (IReadOnlyList<TemplatePart> Parts, PackageGrowth Growth) Complete(IReadOnlyCollection<string> rendered, bool addsLists)
    {
        var numbering = addsLists ? GrowingLists() : null;
        RewriteLinks();
        RewriteContentTypes();
        var isRendered = rendered.ToHashSet(PartName.Comparer);
        List<TemplatePart> parts =
        [
            .. package.Entries.Where(entry => !_removed.Contains(entry.Name))
                .Select(entry => new TemplatePart(entry.Name, isRendered.Contains(entry.Name) ? null : _replaced.ContainsKey(entry.Name) ? Compressed(entry.Name) : entry)),
            .. _added.Keys.Select(name => new TemplatePart(name, isRendered.Contains(name) ? null : Compressed(name))),
            .. _replaced.Keys.Where(name => PartName.IsRelationships(name) && package.Find(name) is null).Select(name => new TemplatePart(name, Compressed(name))),
        ];
        var growth = new PackageGrowth(
            GrowingPart.Cut(ContentTypesName, PartMarkup.Parse(Read(ContentTypesName))),
            isRendered.ToDictionary(name => name, GrowingLinks, PartName.Comparer),
            parts.Select(part => part.Name).ToHashSet(PartName.Comparer),
            RelationshipTypes,
            IdStem,
            numbering);
        return (parts, growth);
    }

    /// <summary>Where the documents may add lists; a template that has none yet gets a part for them.</summary>
    private NumberingGrowth GrowingLists()
    {
        const string Kind = "numbering";
        if (Target(contents.MainPart, Kind) is not { } part)
        {
            part = Enumerable.Range(0, int.MaxValue).Select(i => $"word/numbering{(i == 0 ? "" : i)}.xml").First(name => package.Find(name) is null && !_added.ContainsKey(name));
            Add(part, NumberingGrowth.ContentType, NumberingGrowth.Empty(contents.IsStrict));
            Link(contents.MainPart, $"{RelationshipTypes}/{Kind}", part);
        }

        return NumberingGrowth.Of(part, PartMarkup.Parse(Read(part)), contents.IsStrict);
    }

    private string ContentTypesName => package.Find(Packages.ContentTypes.PartName)!.Name;

    private IEnumerable<Relationship> LinksOf(string source)
    {
        var removed = _links.GetValueOrDefault(source)?.Removed;
        return contents.RelationshipsOf(source).Where(link => removed?.Contains(link.Id) != true);
    }

    private LinkChanges ChangesOf(string source)
    {
        if (!_links.TryGetValue(source, out var changes))
        {
            _links[source] = changes = new LinkChanges();
        }

        return changes;
    }

    private void RewriteLinks()
    {
        foreach (var link in contents.Relationships.SelectMany(group => group).Where(link => link.Is("attachedTemplate") || (link.TargetPart is { } target && _removed.Contains(target))))
        {
            Unlink(link.Source, link.Id);
        }

        foreach (var (source, changes) in _links.Where(pair => !_removed.Contains(pair.Key)))
        {
            var name = PackageLinks.RelationshipsOf(source);
            var markup = package.Find(name) is { } entry ? PartMarkup.Parse(package.Inflate(entry)) : PackageLinks.NoRelationships();
            PackageLinks.Change(markup.Root, link => changes.Removed.Contains(link.Value("Id") ?? ""), changes.Added);
            Replace(package.Find(name)?.Name ?? name, markup.ToBytes());
        }
    }

    private void RewriteContentTypes()
    {
        if (_removed.Count > 0 || _added.Count > 0 || contents.IsTemplate)
        {
            Replace(ContentTypesName, PackageLinks.ContentTypes(Read(ContentTypesName), _removed, _added, contents.IsTemplate ? contents.MainPart : null));
        }
    }

    private GrowingPart GrowingLinks(string source)
    {
        var name = PackageLinks.RelationshipsOf(source);
        var isThere = package.Find(name) is not null || _replaced.ContainsKey(name);
        return GrowingPart.Cut(package.Find(name)?.Name ?? name, isThere ? PartMarkup.Parse(Read(package.Find(name)?.Name ?? name)) : PackageLinks.NoRelationships());
    }

    private PackageEntry Compressed(string name) => PackageEntry.Compress(name, _replaced[name], Level);
}
