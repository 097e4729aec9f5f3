using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>A content control while its text is collected.</summary>
/// <param name="properties">Its settings.</param>
/// <param name="names">Its tag, and the paths that it stands for.</param>
/// <param name="isOfNoItem">Whether the item that it stands in is none.</param>
internal sealed class OpenControl(Element? properties, (string Tag, string Path, string? Original) names, bool isOfNoItem)
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

    public ReadControl Close()
    {
        var (kind, value) = ControlValue.Of(properties, _text.ToString());
        // A box that nobody ticked says “no” where somebody was asked, and nothing where rendering had no answer.
        value = kind == ControlKind.Tick && value == "false" && ControlTag.IsGap(names.Tag) ? null : value;
        var title = properties?.Child("w:alias")?.Value("w:val")?.Trim();
        var control = new FilledControl(names.Tag, string.IsNullOrEmpty(title) ? null : title, kind, value) { Path = names.Path };
        return new ReadControl(
            control,
            names.Original,
            properties?.Child("w:date")?.Value("w:fullDate"),
            properties?.Child("w:dropDownList") is { } list ? ControlSettings.ChoicesOf(list) : null,
            isOfNoItem);
    }
}
