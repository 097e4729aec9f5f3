using System.Text;
using Markdig.Syntax.Inlines;

namespace Documents.Templating.RichText;

/// <summary>
/// Reads what stands in a line of Markdown as runs. It goes from node to node without calling itself: stars can be nested
/// thousands deep.
/// </summary>
internal sealed class InlineReader
{
    private readonly List<RichRun> _runs = [];
    private readonly StringBuilder _text = new();
    private readonly int[] _around = new int[3];
    private RichFormat _always;
    private RichFormat _format;
    private string? _address;
    private int _links;

    /// <summary>Whether a link led where no document may lead.</summary>
    public bool HasUnsafeLink { get; private set; }

    public IReadOnlyList<RichRun> Read(ContainerInline? root, RichFormat format)
    {
        (_always, _format) = (format, format);
        Array.Clear(_around);
        _runs.Clear();
        Inline? node = root?.FirstChild;
        while (node is not null)
        {
            Enter(node);
            if (node is ContainerInline { FirstChild: { } child })
            {
                node = child;
                continue;
            }

            Leave(node);
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null && node != root)
                {
                    Leave(node);
                }
            }

            node = node == root ? null : node?.NextSibling;
        }

        EndRun();
        return [.. _runs];
    }

    private void Enter(Inline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                // A new line in a note is meant as one, with or without the two spaces that Markdown asks for.
                Append("\n");
                break;
            case CodeInline code:
                EndRun();
                _format |= RichFormat.Code;
                Append(code.ContentSpan);
                EndRun();
                _format &= ~RichFormat.Code;
                break;
            case AutolinkInline link:
                Begin(link.IsEmail ? "mailto:" + link.Url : link.Url);
                Append(link.Url);
                EndLink();
                break;
            case LinkInline { IsImage: false } link:
                Begin(link.Url);
                Append(link.FirstChild is null ? link.Url : "");
                break;
            case LinkInline image:
                Append(image.FirstChild is null ? image.Title is { Length: > 0 } title ? title : image.Url : "");
                break;
            case EmphasisInline emphasis:
                Count(emphasis, 1);
                break;
            case DelimiterInline delimiter:
                Append(delimiter.ToLiteral());
                break;
        }
    }

    private void Leave(Inline node)
    {
        switch (node)
        {
            case LinkInline { IsImage: false }:
                EndLink();
                break;
            case EmphasisInline emphasis:
                Count(emphasis, -1);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Begins a link. Only the words of a picture can bring one into another; there, the outer one counts.</summary>
    private void Begin(string? address)
    {
        if (_links++ == 0)
        {
            EndRun();
            _address = LinkAddress.Of(address ?? "");
            HasUnsafeLink |= _address is null;
        }
    }

    private void EndLink()
    {
        if (--_links == 0)
        {
            EndRun();
            _address = null;
        }
    }

    private void Count(EmphasisInline emphasis, int by)
    {
        EndRun();
        _around[emphasis.DelimiterChar == '~' ? 2 : emphasis.DelimiterCount > 1 ? 0 : 1] += by;
        _format = _always | (_around[0] > 0 ? RichFormat.Bold : 0) | (_around[1] > 0 ? RichFormat.Italic : 0) | (_around[2] > 0 ? RichFormat.Strike : 0);
    }

    private void EndRun()
    {
        if (_text.Length > 0)
        {
            _runs.Add(new RichRun(_text.ToString(), _format | (_address is null ? 0 : RichFormat.Link), _address));
            _text.Clear();
        }
    }
}
