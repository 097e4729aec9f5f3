using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Markup;
using Documents.Templating.Packages;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;
using Scriban.Runtime;

namespace Documents.Templating.Compiling;

/// <summary>What a template is once compiled.</summary>
/// <param name="Parts">The parts of the documents, in the order of the package: ready ones as they are, compiled ones by name.</param>
/// <param name="Compiled">The parts to render, the document's text first, as their tags may rely on each other.</param>
/// <param name="Functions">The functions that the template calls.</param>
/// <param name="Loops">How many loops it has.</param>
/// <param name="Ids">Where new ids begin.</param>
/// <param name="Fields">The fields it needs.</param>
internal sealed record CompiledTemplate(
    IReadOnlyList<TemplatePart> Parts,
    IReadOnlyList<CompiledPart> Compiled,
    ScriptObject Functions,
    int Loops,
    IdRange Ids,
    IReadOnlyList<TemplateField> Fields);

/// <summary>A part of the documents of a template: ready, or to be rendered.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Ready">The entry, when it is the same in every document.</param>
internal sealed record TemplatePart(string Name, PackageEntry? Ready);

/// <summary>
/// The pipeline from a package to a compiled template: gate, read, compile. Every stage adds what it finds; only a package
/// that the gate refuses ends it at once.
/// </summary>
internal sealed class TemplateCompiler
{
    private const int Level = 6;

    private readonly CompileOptions _options;
    private readonly DiagnosticBag _found;
    private readonly Package _package;
    private readonly PackageContents _contents;
    private readonly TemplateScope _scope;
    private readonly Dictionary<string, PackageEntry> _ready = new(PartName.Comparer);
    private readonly HashSet<string> _removed = new(PartName.Comparer);
    private readonly Dictionary<string, string> _added = new(PartName.Comparer);
    private readonly List<(string Id, string Type, string Target)> _addedLinks = [];
    private readonly List<StoryCompiler> _stories = [];
    private int _largestId;

    private TemplateCompiler(Package package, PackageContents contents, CompileOptions options, DiagnosticBag found)
    {
        (_package, _contents, _options, _found) = (package, contents, options, found);
        _scope = new TemplateScope(options.Schema, found);
    }

    public static CompiledTemplate? Compile(ReadOnlyMemory<byte> bytes, CompileOptions options, DiagnosticBag found)
    {
        if (Package.Open(bytes, options.Limits, found) is not { } package || !PackageGate.Admit(package, options.Limits, found, out var contents))
        {
            return null;
        }

        return new TemplateCompiler(package, contents, options, found).Compile();
    }

    private CompiledTemplate? Compile()
    {
        RemoveParts();
        foreach (var entry in _package.Entries.OrderBy(entry => PartName.Comparer.Equals(entry.Name, _contents.MainPart) ? 0 : 1))
        {
            Read(entry);
        }

        ReadProperties();
        RewriteLinks();
        foreach (var story in _stories)
        {
            story.Parse(_scope);
        }

        var compiled = _stories.Select(story => story.Compile(_scope)).OfType<CompiledPart>().ToList();
        if (_found.HasErrors)
        {
            return null;
        }

        return new CompiledTemplate(Parts(compiled), compiled, FunctionCatalogue.Build(_scope.Functions), _scope.Loops, new IdRange(_largestId + 1), _scope.Fields.All());
    }

    private void RemoveParts()
    {
        foreach (var relationship in _contents.Relationships.SelectMany(group => group))
        {
            if (relationship.TargetPart is { } target && Cleaning.Removes(_contents.ContentTypeOf(target), relationship.Kind, _options.KeepComments))
            {
                _removed.Add(target);
                _removed.Add(PackageLinks.RelationshipsOf(target));
            }
        }
    }

    private void Read(PackageEntry entry)
    {
        if (_removed.Contains(entry.Name))
        {
            return;
        }

        switch (StoryKind.Of(_contents.ContentTypeOf(entry.Name)))
        {
            case { } kind:
                ReadStory(entry, kind);
                break;
            case null when _contents.ContentTypeOf(entry.Name)?.EndsWith("settings+xml", StringComparison.Ordinal) == true:
                var settings = PartMarkup.Parse(_package.Inflate(entry));
                if (Cleaning.CleanSettings(settings.Root))
                {
                    Replace(entry.Name, settings.ToBytes());
                }

                break;
        }
    }

    private void ReadStory(PackageEntry entry, string kind)
    {
        var xml = _package.Inflate(entry);
        var addresses = _contents.RelationshipsOf(entry.Name).Where(PackageLinks.HoldsTag).ToList();
        var mayHold = addresses.Count > 0 || TagBytes.MayHoldTags(xml) || Cleaning.MayNeed(xml, _options.KeepComments);
        if (!mayHold && !RepeatedIds.MayBeIn(xml))
        {
            return;
        }

        var markup = PartMarkup.Parse(xml);
        _largestId = Math.Max(_largestId, RepeatedIds.Largest(markup.Root));
        if (!mayHold)
        {
            return;
        }

        var isChanged = Cleaning.CleanStory(markup.Root, _options.KeepComments);
        var reader = new TagReader(entry.Name, _options.Limits, _found);
        reader.ReadStory(markup.Root, kind);
        var parts = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var place = new Place(null, kind.Length == 0 ? "the address of a hyperlink" : $"{kind}, the address of a hyperlink", 0);
            // An address whose only tag is wrong holds none any more; the finding is told already.
            if (reader.ReadText(PackageLinks.Decode(address.Target), place, isFallback: false) is { } read && read.Children.Exists(child => child is TagNode))
            {
                parts[address.Id] = read;
            }
        }

        if (reader.HasTags)
        {
            _stories.Add(new StoryCompiler(entry.Name, markup, parts, LinksOf(entry.Name, parts), _options.Limits));
        }
        else if (isChanged)
        {
            Replace(entry.Name, markup.ToBytes());
        }
    }

    private CompiledRelationships? LinksOf(string part, Dictionary<string, Element> addresses)
    {
        var name = PackageLinks.RelationshipsOf(part);
        return addresses.Count == 0 || _package.Find(name) is not { } entry
            ? null
            : PackageLinks.Cut(entry.Name, PackageLinks.Relationships(_package.Inflate(entry), link => addresses.ContainsKey(link.Value("Id") ?? ""), []));
    }

    private void ReadProperties()
    {
        var core = Markup("core-properties", CoreProperties.Part, CoreProperties.ContentType, CoreProperties.RelationshipType, CoreProperties.Empty);
        CoreProperties.Clean(core.Markup.Root, _options.Title);
        Plain(core.Part, core.Markup, after: CoreProperties.AddLanguage);

        if (Part("extended-properties") is { } extended)
        {
            var markup = PartMarkup.Parse(_package.Inflate(extended));
            Cleaning.CleanExtendedProperties(markup.Root);
            Plain(extended.Name, markup);
        }

        if (_options.TemplateId is not null || _options.TemplateVersion is not null || Part("custom-properties") is not null)
        {
            var custom = Markup("custom-properties", CoreProperties.CustomPart, CoreProperties.CustomContentType, CoreProperties.CustomRelationshipType, CoreProperties.EmptyCustom);
            CoreProperties.AddTemplate(custom.Markup.Root, "TemplateId", _options.TemplateId);
            CoreProperties.AddTemplate(custom.Markup.Root, "TemplateVersion", _options.TemplateVersion);
            Plain(custom.Part, custom.Markup);
        }
    }

    /// <summary>A part of plain texts: compiled when it has tags, or made ready.</summary>
    private void Plain(string name, PartMarkup markup, Action<Element>? after = null)
    {
        var reader = new TagReader(name, _options.Limits, _found);
        reader.ReadPlain(markup.Root, "document property");
        after?.Invoke(markup.Root);
        if (reader.HasTags || after is not null)
        {
            _stories.Add(new StoryCompiler(name, markup, new Dictionary<string, Element>(), null, _options.Limits));
        }
        else
        {
            Replace(name, markup.ToBytes());
        }
    }

    private PackageEntry? Part(string kind) => _contents.RelationshipsOf("").FirstOrDefault(link => link.Is(kind))?.TargetPart is { } part ? _package.Find(part) : null;

    private (string Part, PartMarkup Markup) Markup(string kind, string part, string contentType, string relationshipType, Func<Element> empty)
    {
        if (Part(kind) is { } entry)
        {
            return (entry.Name, PartMarkup.Parse(_package.Inflate(entry)));
        }

        // A relationship to a part that is not there is replaced by one to the part that now is.
        _added[part] = contentType;
        _addedLinks.Add(($"rIdDocuments{_addedLinks.Count + 1}", relationshipType, part));
        return (part, new PartMarkup(empty(), "w:"));
    }

    private void RewriteLinks()
    {
        var types = _package.Find(ContentTypes.PartName)!;
        if (_removed.Count > 0 || _added.Count > 0 || _contents.IsTemplate)
        {
            Replace(types.Name, PackageLinks.ContentTypes(_package.Inflate(types), _removed, _added, _contents.IsTemplate ? _contents.MainPart : null));
        }

        foreach (var source in _contents.Relationships.Select(group => group.Key).Append(""))
        {
            var name = source.Length == 0 ? "_rels/.rels" : PackageLinks.RelationshipsOf(source);
            var added = source.Length == 0 ? _addedLinks : [];
            var gone = _contents.RelationshipsOf(source).Where(Goes).Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
            if ((gone.Count > 0 || added.Count > 0) && _package.Find(name) is { } entry)
            {
                Replace(entry.Name, PackageLinks.Relationships(_package.Inflate(entry), link => gone.Contains(link.Value("Id") ?? ""), added).ToBytes());
            }
        }

        bool Goes(Relationship link) => link.Is("attachedTemplate")
            || (link.TargetPart is { } target && (_removed.Contains(target) || (link.Source.Length == 0 && _addedLinks.Any(added => added.Type.EndsWith(link.Kind, StringComparison.Ordinal)))));
    }

    private void Replace(string name, byte[] bytes) => _ready[name] = PackageEntry.Compress(name, bytes, Level);

    private List<TemplatePart> Parts(List<CompiledPart> compiled)
    {
        var rendered = compiled.SelectMany(part => part.Relationships is null ? [part.Name] : new[] { part.Name, part.Relationships.Name }).ToHashSet(PartName.Comparer);
        var parts = _package.Entries
            .Where(entry => !_removed.Contains(entry.Name))
            .Select(entry => new TemplatePart(entry.Name, rendered.Contains(entry.Name) ? null : _ready.GetValueOrDefault(entry.Name, entry)))
            .ToList();
        parts.AddRange(_added.Keys.Select(name => new TemplatePart(name, rendered.Contains(name) ? null : _ready[name])));
        return parts;
    }
}
