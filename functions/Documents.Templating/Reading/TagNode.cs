using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Reading;

/// <summary>What a statement does to the document's structure.</summary>
internal enum TagRole
{
    /// <summary>Prints a value where it stands.</summary>
    Output,

    /// <summary>Prints nothing and opens nothing: an assignment, <c>break</c>, a comment.</summary>
    Silent,

    /// <summary>Begins a block.</summary>
    Open,

    /// <summary>Divides a block: <c>else</c>, <c>when</c>.</summary>
    Middle,

    /// <summary>Ends a block.</summary>
    Close,
}

/// <summary>One tag as the author typed it, and where.</summary>
/// <param name="Text">The tag with its braces, as typed.</param>
/// <param name="Location">Where it is.</param>
/// <param name="IsFallback">Whether it stands in the copy of a text box that only old versions of Word show: its findings are told once, for the other copy.</param>
internal sealed record TagSource(string Text, DiagnosticLocation Location, bool IsFallback);

/// <summary>
/// One statement of a tag, in the tree at the place where it acts. A tag with several statements gives several nodes.
/// </summary>
internal sealed class TagNode(TagSource source, string code, TagRole role, string keyword) : Node
{
    public TagSource Source { get; } = source;

    /// <summary>The statement, as Scriban reads it.</summary>
    public string Code { get; } = code;

    public TagRole Role { get; } = role;

    /// <summary>The keyword that makes it structural (<c>for</c>, <c>else</c>, <c>end</c>); empty otherwise.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The block that it opens, divides or closes, once blocks are matched.</summary>
    public Block? Block { get; set; }

    /// <summary>The loop over columns whose list it reads, or which it repeats in one row; <see langword="null"/> for any other tag.</summary>
    public ColumnLoop? Columns { get; init; }

    /// <summary>Where its value goes, when that is not simply where it stands.</summary>
    public OutputPlace? Place { get; init; }

    /// <summary>Whether it changes the structure or prints nothing, so that a paragraph of such tags may disappear.</summary>
    public bool IsSilent => Role != TagRole.Output;
}

/// <summary>A block: the tag that opens it, the tags that divide it and the tag that closes it.</summary>
internal sealed class Block(TagNode open)
{
    public TagNode Open { get; } = open;

    public List<TagNode> Middles { get; } = [];

    public TagNode? Close { get; set; }

    /// <summary>Whether a loop that goes through nothing still gives one item, an empty one, because Word wants one to be there.</summary>
    public bool KeepsOne { get; set; }

    public IEnumerable<TagNode> Tags => [Open, .. Middles, .. Close is null ? [] : new[] { Close }];
}
