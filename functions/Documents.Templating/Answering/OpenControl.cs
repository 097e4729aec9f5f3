using System.Text;
using Documents.Templating.Markup;

namespace Documents.Templating.Answering;

/// <summary>A content control while its text is collected.</summary>
internal sealed class OpenControl(Element? properties)
{
    private readonly StringBuilder _text = new();
    private bool _hasParagraph;

    /// <summary>Whether further controls stand in it.</summary>
    public bool HoldsControls { get; set; }

    /// <summary>Whether it only holds others together: nobody is asked for anything but by those.</summary>
    public bool IsFrame => HoldsControls && string.IsNullOrWhiteSpace(_text.ToString());

    public void Add(string text) => _text.Append(text);

    /// <summary>Every paragraph but the first begins a line.</summary>
    public void BeginParagraph()
    {
        if (_hasParagraph)
        {
            _text.Append('\n');
        }

        _hasParagraph = true;
    }

    public FilledControl Close()
    {
        var (kind, value) = ControlValue.Of(properties, _text.ToString());
        return new FilledControl(Setting("w:tag") ?? "", Setting("w:alias"), kind, value);
    }

    private string? Setting(string name) =>
        properties?.Child(name)?.Value("w:val")?.Trim() is { Length: > 0 } text ? text : null;
}
