using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;
using Scriban;

namespace Documents.Templating.Compiling;

/// <summary>Compiles one part: its blocks are matched and placed, its tree becomes a script, its script becomes steps.</summary>
internal sealed class StoryCompiler(string name, string kind, PartMarkup markup, IReadOnlyDictionary<string, Element> addresses, bool hasControls, TemplateLimits limits)
{
    private static readonly Dictionary<TagNode, OutputPlace> NoPlaces = [];

    private PartScript? _script;
    private Template? _parsed;

    /// <summary>Whether there are content controls in it.</summary>
    public bool HasControls => hasControls;

    /// <summary>Adds the names to which the tags of the part give values.</summary>
    public void NoteOwnNames(HashSet<string> names) => OwnNames.Add(markup.Root, names);

    /// <summary>Everything up to the parsed script, so that all parts' assignments are known before any is compiled.</summary>
    public void Parse(TemplateScope scope, TemplateLook look)
    {
        var found = new DiagnosticBag();
        PlaceBlocks(found);
        foreach (var diagnostic in found.Found)
        {
            scope.Found.Add(diagnostic);
        }

        // Without whole blocks there is no script: what is wrong inside the tags is still worth telling.
        if (found.HasErrors)
        {
            TagCheck.Check(TagsOf(markup.Root), limits, scope.Found);
            return;
        }

        OptionalItems.Mark(markup.Root, look);
        ListRestarts.Place(markup, look);
        _script = PartAssembler.Assemble(markup, addresses, hasControls ? ControlPreparation.Prepare(markup.Root, markup.Word, scope) : NoPlaces, look);
        _parsed = Template.Parse(_script.Text, name, TagCheck.Options(limits));
        if (_parsed.HasErrors)
        {
            if (TagCheck.Check(_script.Tags.Select(placed => placed.Tag), limits, scope.Found) == 0)
            {
                TagCheck.Report(_parsed, _script, scope.Found);
            }

            _parsed = null;
        }
        else
        {
            scope.NoteAssignments(_parsed.Page!);
        }
    }

    /// <summary>The part, ready to be rendered; <see langword="null"/> when it could not be parsed.</summary>
    public CompiledPart? Compile(TemplateScope scope)
    {
        if (_parsed?.Page is not { } page)
        {
            return null;
        }

        ScriptCompiler.Compile(page, _script!, scope);
        return new CompiledPart(name, _script!, page);
    }

    private void PlaceBlocks(DiagnosticBag found)
    {
        var root = markup.Root;
        var tables = new TableTags(name, kind, markup, limits, found);
        TagLifting.Lift(root);
        LonelyTags.LiftFromParagraphs(root);
        MarkdownParagraph.Settle(root);
        var blocks = tables.Note(BlockMatcher.Match(root, found));
        foreach (var address in addresses.Values)
        {
            tables.TakeColumns(BlockMatcher.Match(address, found));
        }

        if (found.HasErrors)
        {
            return;
        }

        LonelyTags.LiftFromRows(root);
        blocks = tables.TakeColumns(blocks);
        var before = found.Found.Count;
        BlockPlacement.Place(blocks, found);
        if (found.Found.Count == before)
        {
            if (hasControls)
            {
                RepeatingSections.Lift(root);
            }

            LoopExits.Place(root, found);
            BlockNesting.Check(root, found);
            tables.Place();
            Bookmarks.Settle(root);
        }
    }

    private static IEnumerable<TagNode> TagsOf(Element root) => root.DescendantsAndSelf()
        .SelectMany(element => element.Attributes.Where(a => a.Parts is not null).SelectMany(a => a.Parts!.Children).Concat(element.Children))
        .OfType<TagNode>();
}
