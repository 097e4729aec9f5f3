using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>The blocks that a place stands in, once they are placed.</summary>
internal static class OpenBlocks
{
    /// <summary>The tags that begin the blocks around a node, from the innermost.</summary>
    public static IEnumerable<TagNode> Around(Node node)
    {
        for (var inner = node; inner.Parent is { } parent; inner = parent)
        {
            var closed = 0;
            for (var i = parent.Children.IndexOf(inner) - 1; i >= 0; i--)
            {
                switch (parent.Children[i])
                {
                    case TagNode { Role: TagRole.Close }:
                        closed++;
                        break;
                    case TagNode { Role: TagRole.Open } when closed > 0:
                        closed--;
                        break;
                    case TagNode { Role: TagRole.Open } open:
                        yield return open;
                        break;
                }
            }
        }
    }
}
