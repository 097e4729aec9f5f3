using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Markup;
using Documents.Templating.Packages;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;
using Scriban.Runtime;

namespace Documents.Templating.Compiling;

/// <summary>What a template is once compiled.</summary>
/// <param name="Parts">The parts of the documents, in the order of the package.</param>
/// <param name="Compiled">The parts to render, the document's text first, as their tags may rely on each other.</param>
/// <param name="Growth">Where the documents may grow beyond the package.</param>
/// <param name="Functions">The functions that the template calls.</param>
/// <param name="Loops">How many loops it has.</param>
/// <param name="Ids">Where new ids begin.</param>
/// <param name="Fields">The fields it needs.</param>
/// <param name="Controls">The content controls that somebody can fill in.</param>
internal sealed record CompiledTemplate(
    IReadOnlyList<TemplatePart> Parts,
    IReadOnlyList<CompiledPart> Compiled,
    PackageGrowth Growth,
    ScriptObject Functions,
    int Loops,
    IdRange Ids,
    IReadOnlyList<TemplateField> Fields,
    IReadOnlyList<TemplateControl> Controls);

/// <summary>
/// The pipeline from a package to a compiled template: gate, read, compile. Every stage adds what it finds; only a package
/// that the gate refuses ends it at once.
/// </summary>
internal sealed class TemplateCompiler
{
    private readonly CompileOptions _options;
    private readonly DiagnosticBag _found;
    private readonly TemplatePackage _package;
    private readonly PackageContents _contents;
    private readonly TemplateScope _scope;
    private readonly TemplateLook _look;
    private readonly Cleaning _cleaning;
    private readonly MappedControls _mapped;
    private readonly HiddenStyles _hidden;
    private readonly List<StoryCompiler> _stories = [];
    private int _largestId;

    private TemplateCompiler(TemplatePackage package, CompileOptions options, DiagnosticBag found)
    {
        (_package, _contents, _options, _found) = (package, package.Contents, options, found);
        _scope = new TemplateScope(options.Schema, found) { ReadsFieldsByScriban = options.ReadsFieldsByScriban, Prompts = new PromptTexts(package) };
        _cleaning = new Cleaning(package, options.KeepComments, options.Limits);
        _mapped = new MappedControls(package);
        _look = new TemplateLook(package);
        _hidden = HiddenStyles.Of(package, _look);
    }

    public static CompiledTemplate? Compile(ReadOnlyMemory<byte> bytes, CompileOptions options, DiagnosticBag found)
    {
        if (Package.Open(bytes, options.Limits, found) is not { } package || !PackageGate.Admit(package, options.Limits, found, out var contents))
        {
            return null;
        }

        return new TemplateCompiler(new TemplatePackage(package, contents), options, found).Compile();
    }

    private CompiledTemplate? Compile()
    {
        _cleaning.RemoveParts();
        foreach (var entry in _package.Entries)
        {
            Read(entry);
        }

        ReadProperties();
        if (_stories.Exists(story => story.HasControls))
        {
            _stories.ForEach(story => story.NoteOwnNames(_scope.OwnNames));
        }

        foreach (var story in _stories)
        {
            story.Parse(_scope, _look);
        }

        var compiled = _stories.Select(story => story.Compile(_scope)).OfType<CompiledPart>().ToList();
        if (_found.HasErrors)
        {
            return null;
        }

        var (parts, growth) = _package.Complete([.. compiled.Select(part => part.Name)], _look.AddsLists);
        return new CompiledTemplate(parts, compiled, growth, FunctionCatalogue.Build(_scope.Functions), _scope.Loops, new IdRange(_largestId + 1), _scope.Fields.All(), _scope.Controls);
    }

    private void Read(PackageEntry entry)
    {
        if (StoryKind.Of(_contents.ContentTypeOf(entry.Name)) is { } kind)
        {
            ReadStory(entry, kind);
        }
        else
        {
            _cleaning.Clean(entry);
        }
    }

    private void ReadStory(PackageEntry entry, string kind)
    {
        var xml = _package.Read(entry.Name);
        var addresses = _contents.RelationshipsOf(entry.Name).Where(PackageLinks.HoldsTag).ToList();
        var mayHold = addresses.Count > 0 || TagBytes.MayHoldTags(xml) || _hidden.Any || StoryCleaning.MayNeed(xml, _options.KeepComments);
        if (!mayHold && !RepeatedIds.MayBeIn(xml))
        {
            return;
        }

        var markup = PartMarkup.Parse(xml);
        _largestId = Math.Max(_largestId, RepeatedIds.Largest(markup.Root));
        var hasControls = RepeatedIds.MayHoldControls(xml);
        if (!mayHold)
        {
            NoteControls(markup, hasControls);
            return;
        }

        var isChanged = StoryCleaning.Clean(markup.Root, _options.KeepComments);
        isChanged |= _mapped.Untie(markup.Root, entry.Name, kind, _found);
        var hidden = HiddenText.In(markup.Root, kind, _hidden);
        var reader = new TagReader(entry.Name, _options.Limits, _found);
        reader.ReadStory(markup.Root, kind);
        isChanged |= hidden.Remove(entry.Name, _found);
        var parts = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            var place = new Place(null, kind.Length == 0 ? "the address of a hyperlink" : $"{kind}, the address of a hyperlink", 0);
            // An address whose only tag is wrong holds none any more; the finding is told already.
            if (reader.ReadText(PackageLinks.Decode(address.Target), place, isFallback: false) is { } read && read.Children.Exists(child => child is TagNode))
            {
                parts[address.Id] = read;
                _package.Unlink(entry.Name, address.Id);
            }
        }

        _look.KeepsLinks |= reader.KeepsLinks;
        _look.KeepsMarkdown |= reader.KeepsMarkdown;
        if (reader.HasTags)
        {
            _stories.Add(new StoryCompiler(entry.Name, kind, markup, parts, hasControls, _options.Limits));
            return;
        }

        NoteControls(markup, hasControls);
        if (isChanged)
        {
            _package.Replace(entry.Name, markup.ToBytes());
        }
    }

    /// <summary>Notes the controls of a part without tags, which none of them is filled by.</summary>
    private void NoteControls(PartMarkup markup, bool hasControls)
    {
        if (hasControls)
        {
            ControlPreparation.Prepare(markup.Root, markup.Word, _scope);
        }
    }

    private void ReadProperties()
    {
        var core = Markup("core-properties", CoreProperties.Part, CoreProperties.ContentType, CoreProperties.RelationshipType, CoreProperties.Empty);
        CoreProperties.Clean(core.Markup.Root, _options.Title);
        Plain(core.Part, core.Markup, after: CoreProperties.AddLanguage);

        if (_package.Target("", "extended-properties") is { } extended)
        {
            var markup = PartMarkup.Parse(_package.Read(extended));
            Cleaning.CleanExtendedProperties(markup.Root);
            Plain(extended, markup);
        }

        if (_options.TemplateId is not null || _options.TemplateVersion is not null || _package.Target("", "custom-properties") is not null)
        {
            var custom = Markup("custom-properties", CoreProperties.CustomPart, CoreProperties.CustomContentType, CoreProperties.CustomRelationshipType, CoreProperties.EmptyCustom);
            _cleaning.CleanCustomProperties(custom.Markup.Root);
            CoreProperties.AddTemplate(custom.Markup.Root, "TemplateId", _options.TemplateId);
            CoreProperties.AddTemplate(custom.Markup.Root, "TemplateVersion", _options.TemplateVersion);
            if (custom.Markup.Root.Elements.Any())
            {
                Plain(custom.Part, custom.Markup);
            }
            else
            {
                _package.Remove(custom.Part);
            }
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
            _stories.Add(new StoryCompiler(name, "", markup, new Dictionary<string, Element>(), hasControls: false, _options.Limits));
        }
        else
        {
            _package.Replace(name, markup.ToBytes());
        }
    }

    private (string Part, PartMarkup Markup) Markup(string kind, string part, string contentType, string relationshipType, Func<Element> empty)
    {
        if (_package.Target("", kind) is { } there)
        {
            return (there, PartMarkup.Parse(_package.Read(there)));
        }

        // A relationship to a part that is not there is replaced by one to the part that now is.
        foreach (var dangling in _contents.RelationshipsOf("").Where(link => link.Is(kind)))
        {
            _package.Unlink("", dangling.Id);
        }

        var markup = new PartMarkup(empty(), "w:");
        _package.Add(part, contentType, markup.ToBytes());
        _package.Link("", relationshipType, part);
        return (part, markup);
    }
}
