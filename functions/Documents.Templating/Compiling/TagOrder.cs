using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>The tags of an element in the order in which they are read, with the blocks around each.</summary>
internal sealed class TagOrder
{
    private readonly Dictionary<TagNode, int> _index = [];
    private readonly Dictionary<Block, Block?> _around = [];

    private TagOrder(List<TagNode> tags)
    {
        Tags = tags;
        Naming = tags.FindAll(tag => tag.Role == TagRole.Silent || tag.Keyword == "capture");
        var open = new Stack<Block>();
        for (var i = 0; i < tags.Count; i++)
        {
            _index[tags[i]] = i;
            if (tags[i] is { Role: TagRole.Open, Block: { } opened })
            {
                _around[opened] = open.TryPeek(out var around) ? around : null;
                open.Push(opened);
            }
            else if (tags[i].Role == TagRole.Close)
            {
                open.TryPop(out _);
            }
        }
    }

    public List<TagNode> Tags { get; }

    /// <summary>The tags that may give a value to a name: assignments, captures.</summary>
    public List<TagNode> Naming { get; }

    public static TagOrder Of(Element element) => new([.. In(element)]);

    /// <summary>The tags between the two of a block.</summary>
    public List<TagNode> Inside(Block block) => Tags.GetRange(_index[block.Open] + 1, _index[block.Close!] - _index[block.Open] - 1);

    /// <summary>The blocks around a block that begin in the element, from the innermost.</summary>
    public IEnumerable<Block> Around(Block block)
    {
        for (var around = _around[block]; around is not null; around = _around[around])
        {
            yield return around;
        }
    }

    /// <summary>The tags in an element as they are read.</summary>
    public static IEnumerable<TagNode> In(Element element) => element.Children.SelectMany(child => child switch
    {
        TagNode tag => [tag],
        Element below => In(below),
        _ => Enumerable.Empty<TagNode>(),
    });
}
