using System.Security.Cryptography;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Rendering;

/// <summary>
/// What one document adds to the package of its template: parts, and relationships to them and to places outside. It is
/// written last, when all parts are whole.
/// </summary>
internal sealed class NewParts(PackageGrowth growth, int level, OutputBudget budget)
{
    private readonly Dictionary<string, NewRelationships> _relationships = new(PartName.Comparer);
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string ContentType, RenderedPart Part)> _parts = new(PartName.Comparer);

    /// <summary>The lists that the document adds.</summary>
    public NewLists Lists { get; } = new(growth.Numbering);

    /// <summary>The relationships that a part gains.</summary>
    public NewRelationships RelationshipsOf(string part)
    {
        if (!_relationships.TryGetValue(part, out var links))
        {
            _relationships[part] = links = new NewRelationships(growth);
        }

        return links;
    }

    /// <summary>Adds a part with a name of its own. The same bytes are added once.</summary>
    /// <param name="stem">What the name begins with: <c>word/media/picture</c>.</param>
    /// <param name="extension">Its extension, without the dot.</param>
    /// <param name="contentType">Its kind of content.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="isCompressed">Whether the bytes are compressed already, as those of pictures are.</param>
    /// <returns>The name.</returns>
    public string Add(string stem, string extension, string contentType, ReadOnlySpan<byte> bytes, bool isCompressed)
    {
        var key = $"{stem}.{extension}:{Convert.ToHexString(SHA256.HashData(bytes))}";
        if (_byContent.TryGetValue(key, out var known))
        {
            return known;
        }

        using var writer = new PartWriter(isCompressed ? 0 : level, budget);
        writer.Write(bytes);
        return _byContent[key] = Add(stem, extension, contentType, writer.Complete());
    }

    /// <summary>Adds a part that has been written already.</summary>
    public string Add(string stem, string extension, string contentType, RenderedPart part)
    {
        var number = 1;
        string name;
        do
        {
            name = $"{stem}{number++}.{extension}";
        }
        while (growth.Parts.Contains(name) || _parts.ContainsKey(name));
        _parts[name] = (contentType, part);
        return name;
    }

    /// <summary>Puts the new parts, and those that grew with them, among the rendered ones.</summary>
    public void Complete(Dictionary<string, RenderedPart> rendered)
    {
        foreach (var (part, links) in _relationships.Where(pair => pair.Value.Any))
        {
            var list = growth.Relationships[part];
            rendered[list.Name] = list.With(links.Elements, level, budget);
        }

        if (_parts.Count > 0)
        {
            rendered[growth.ContentTypes.Name] = growth.ContentTypes.With(_parts.Select(part => TypeOf(part.Key, part.Value.ContentType)), level, budget);
        }

        if (Lists.Any)
        {
            rendered[growth.Numbering!.Part.Name] = Lists.Complete(level, budget);
        }

        foreach (var (name, (_, part)) in _parts)
        {
            rendered[name] = part;
        }

        _parts.Clear();
    }

    /// <summary>Gives back the memory of parts that no document took.</summary>
    public void Discard()
    {
        foreach (var (_, part) in _parts.Values)
        {
            part.Dispose();
        }

        _parts.Clear();
    }

    private static string TypeOf(string part, string contentType) =>
        $"<Override xmlns=\"{Namespaces.ContentTypes}\" PartName=\"/{MarkupText.Escape(part, inAttribute: true)}\" ContentType=\"{contentType}\"/>";
}

/// <summary>The relationships that one part gains while it is rendered.</summary>
internal sealed class NewRelationships(PackageGrowth growth)
{
    private readonly Dictionary<(string Kind, string Target, bool IsExternal), string> _ids = [];

    public bool Any => _ids.Count > 0;

    /// <summary>The id of a link to an address outside.</summary>
    public string ToAddress(string address) => IdOf("hyperlink", address, isExternal: true);

    /// <summary>The id of a relationship to another part of the package.</summary>
    /// <param name="kind">The last word of its type: <c>image</c>, <c>chart</c>.</param>
    /// <param name="part">The part's name.</param>
    public string ToPart(string kind, string part) => IdOf(kind, "/" + part, isExternal: false);

    /// <summary>The relationships as markup.</summary>
    public IEnumerable<string> Elements => _ids.Select(pair =>
        $"<Relationship xmlns=\"{Namespaces.PackageRelationships}\" Id=\"{pair.Value}\" Type=\"{growth.RelationshipTypes}/{pair.Key.Kind}\" "
        + $"Target=\"{MarkupText.Escape(pair.Key.Target, inAttribute: true)}\"{(pair.Key.IsExternal ? " TargetMode=\"External\"" : "")}/>");

    private string IdOf(string kind, string target, bool isExternal)
    {
        if (!_ids.TryGetValue((kind, target, isExternal), out var id))
        {
            _ids[(kind, target, isExternal)] = id = $"{growth.IdStem}{_ids.Count + 1}";
        }

        return id;
    }
}
