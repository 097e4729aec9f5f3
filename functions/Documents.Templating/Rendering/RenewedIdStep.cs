using System.Globalization;
using System.Text;

namespace Documents.Templating.Rendering;

/// <summary>What an id is unique among.</summary>
internal enum IdKind
{
    /// <summary>Drawings (<c>wp:docPr</c>).</summary>
    Drawing,

    /// <summary>Bookmarks, by number.</summary>
    Bookmark,

    /// <summary>Bookmarks, by name.</summary>
    BookmarkName,

    /// <summary>Shapes for old versions of Word (<c>v:shape</c>), by name.</summary>
    Shape,

    /// <summary>Content controls.</summary>
    Control,

    /// <summary>Tags of content controls: their values are read back by them.</summary>
    ControlTag,

    /// <summary>Paragraphs and rows (<c>w14:paraId</c>).</summary>
    Paragraph,
}

/// <summary>
/// An id in repeated content: the first repetition keeps the author's, every further one gets its own. The ends of a
/// bookmark ask for the id that its start was given.
/// </summary>
internal sealed class RenewedIdStep(IdKind kind, string original, bool isEnd) : Step
{
    public override void Run(RenderContext context) => context.Part.Write(Encoding.UTF8.GetBytes(context.Ids.Renew(kind, original, isEnd)));
}

/// <summary>The ids given out in one rendering.</summary>
internal sealed class Ids(IdRange range)
{
    private readonly Dictionary<(IdKind, string), int> _uses = [];
    private readonly Dictionary<(IdKind, string), string> _current = [];
    private int _next = range.Next;

    public int Next() => _next++;

    public string Renew(IdKind kind, string original, bool isEnd)
    {
        if (isEnd)
        {
            return _current.GetValueOrDefault((kind, original), original);
        }

        var use = _uses.GetValueOrDefault((kind, original)) + 1;
        _uses[(kind, original)] = use;
        return _current[(kind, original)] = use == 1 ? original : kind switch
        {
            // Names are shown to people and read by machines: they stay recognisable.
            IdKind.BookmarkName or IdKind.Shape => $"{original}_{use.ToString(CultureInfo.InvariantCulture)}",
            IdKind.ControlTag => original.Length == 0 ? original : ControlTag.Cut(original, $".{use.ToString(CultureInfo.InvariantCulture)}"),
            IdKind.Paragraph => (_next++ & 0x7FFFFFFF).ToString("X8", CultureInfo.InvariantCulture),
            _ => (_next++).ToString(CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>Where new ids of a template begin: above every id that its author's document holds.</summary>
internal readonly record struct IdRange(int Next);
