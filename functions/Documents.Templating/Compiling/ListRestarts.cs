using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Finds the lists that begin anew with every turn of a loop, as their author sees them do in the template: there, such a
/// list stands whole in what is repeated, below something else. A list that goes on outside the loop goes on in it, and
/// one whose items are what the loop repeats counts them.
/// </summary>
internal sealed class ListRestarts
{
    private readonly TemplateLook _look;
    private readonly string _word;
    private readonly string _hidden;
    private readonly List<Block> _open = [];
    private readonly Dictionary<string, Counted> _counters = new(StringComparer.Ordinal);

    private ListRestarts(TemplateLook look, string word, string hidden) => (_look, _word, _hidden) = (look, word, hidden);

    /// <summary>An item, the list it names, and the loops around it, outermost first.</summary>
    private sealed record Item(Element Paragraph, string List, int Level, IReadOnlyList<Block> Loops);

    /// <summary>What is counted together.</summary>
    private sealed class Counted
    {
        public List<Item> Items { get; } = [];

        /// <summary>The loops around all of it.</summary>
        public IReadOnlyList<Block>? Loops { get; set; }
    }

    public static void Place(PartMarkup markup, TemplateLook look)
    {
        if (!look.HasLists || !HoldsBlockLoop(markup.Root))
        {
            return;
        }

        // A text box stands in the file twice, and Word shows one of the two.
        var turns = new Dictionary<(Block Loop, string List), ListRestart>();
        foreach (var hidden in new[] { "mc:Fallback", "mc:Choice" })
        {
            var restarts = new ListRestarts(look, markup.Word, hidden);
            restarts.Walk(markup.Root);
            restarts.Place(turns);
        }

        look.AddsLists |= turns.Count > 0;
        foreach (var loop in turns.GroupBy(turn => turn.Key.Loop, turn => turn.Value))
        {
            loop.Key.Open.InsertAfter(new StepNode(new ListTurnStep([.. loop])));
        }
    }

    /// <summary>Whether a loop repeats paragraphs at all.</summary>
    private static bool HoldsBlockLoop(Element element) => element.Children.Exists(child => child switch
    {
        TagNode { Role: TagRole.Open, Keyword: "for" } => Containers.KindOf(element) is not ContainerKind.Runs,
        Element below => HoldsBlockLoop(below),
        _ => false,
    });

    private void Walk(Element element)
    {
        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TagNode { Role: TagRole.Open, Keyword: "for", Block: { } block }:
                    _open.Add(block);
                    break;
                case TagNode { Role: TagRole.Close, Block: { } block } when _open.Count > 0 && _open[^1] == block:
                    _open.RemoveAt(_open.Count - 1);
                    break;
                case Element { Name: "w:p" } paragraph:
                    Note(paragraph);
                    Walk(paragraph);
                    break;
                case Element below when below.Name is not ("w:pPr" or "w:rPr") && below.Name != _hidden:
                    Walk(below);
                    break;
            }
        }
    }

    private void Note(Element paragraph)
    {
        if (ListItem.Of(paragraph, _look) is not { } item || _look.Numbering.CounterOf(item.List) is not { Length: > 0 } counter)
        {
            return;
        }

        if (!_counters.TryGetValue(counter, out var counted))
        {
            _counters[counter] = counted = new Counted();
        }

        counted.Items.Add(new Item(paragraph, item.List, item.Level, [.. _open]));
        counted.Loops = counted.Loops is null ? [.. _open] : [.. counted.Loops.TakeWhile((loop, i) => i < _open.Count && _open[i] == loop)];
    }

    private void Place(Dictionary<(Block Loop, string List), ListRestart> turns)
    {
        foreach (var (counter, counted) in _counters)
        {
            // Of several loops the inner one decides: it turns with every turn of the outer ones.
            if (!counted.Items.Exists(IsNumbered) || counted.Loops!.LastOrDefault(loop => !Counts(loop, counter, counted)) is not { } loop
                || counted.Items.Exists(item => _look.Numbering.NumbersHeadings(item.List)))
            {
                continue;
            }

            foreach (var item in counted.Items)
            {
                if (!turns.TryGetValue((loop, item.List), out var restart) && _look.Numbering.Again(item.List) is { } again)
                {
                    turns[(loop, item.List)] = restart = new ListRestart(item.List, again);
                }

                if (restart is not null)
                {
                    ItemNumber.Renew(item.Paragraph, restart, _look, _word);
                }
            }
        }
    }

    /// <summary>Bullets need no list of their own to begin anew.</summary>
    private bool IsNumbered(Item item) => _look.Numbering.Level(item.List, item.Level)?.Child("w:numFmt")?.Value("w:val") is not ("bullet" or "none");

    /// <summary>Whether a loop repeats the items of a list, so that the list counts its turns.</summary>
    private bool Counts(Block loop, string counter, Counted counted)
    {
        var siblings = loop.Open.Parent!.Children;
        var start = siblings.IndexOf(loop.Open) + 1;
        var turn = siblings[start..siblings.IndexOf(loop.Middles.Count > 0 ? loop.Middles[0] : loop.Close!)];
        return First(turn) == counter || (Containers.KindOf(loop.Open.Parent) is ContainerKind.Rows or ContainerKind.Cells && HasOneItem(loop, turn, counted));
    }

    /// <summary>A row is one thing, whichever of its cells has the number.</summary>
    private static bool HasOneItem(Block loop, List<Node> turn, Counted counted)
    {
        var inTurn = counted.Items.Where(item => item.Paragraph.Ancestors().Any(turn.Contains)).ToList();
        return inTurn is [var only] && only.Loops[^1] == loop;
    }

    /// <summary>The counter of the item that a turn begins with; empty when it begins with something else, <see langword="null"/> when nothing is seen.</summary>
    private string? First(List<Node> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Element { Name: "w:p" } paragraph when ListItem.Of(paragraph, _look) is { } item:
                    return _look.Numbering.CounterOf(item.List);
                case Element { Name: "w:tbl" or "w:tr" or "w:tc" or "w:sdt" or "w:sdtContent" or "w:customXml" } container when First(container.Children) is { } first:
                    return first;
                case Element { Name: "w:tbl" or "w:tr" or "w:tc" or "w:sdt" or "w:sdtContent" or "w:customXml" }:
                    break;
                case not TagNode when BlockPlacement.Shows(node):
                case TagNode { IsSilent: false }:
                    return "";
            }
        }

        return null;
    }
}
