using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>
/// Puts a part's script together: markup gathers until a tag or step comes, and then becomes one step of ready bytes.
/// Knows how many loops and captures are open.
/// </summary>
internal sealed class ScriptWriter
{
    private readonly StringBuilder _xml = new();
    private readonly Stack<TagNode> _open = new();
    private int _loops;
    private int _captures;

    public PartScript Script { get; } = new();

    /// <summary>Whether what is written now may be written again, in another turn.</summary>
    public bool IsRepeated => _loops > 0;

    /// <summary>Whether what is written now goes into a variable, as text.</summary>
    public bool IsCaptured => _captures > 0;

    public void Markup(string xml) => _xml.Append(xml);

    public void Text(string text, bool inAttribute) => MarkupText.AppendEscaped(_xml, text, inAttribute);

    public void End(Element element) => MarkupText.AppendEnd(_xml, element);

    public void Add(Step step)
    {
        Flush();
        Script.Add(step);
    }

    public void Add(TagNode tag, OutputPlace place)
    {
        Flush();
        switch (tag.Role)
        {
            case TagRole.Open:
                _open.Push(tag);
                Count(tag, 1);
                break;
            case TagRole.Close:
                Count(_open.Pop(), -1);
                break;
        }

        Script.Add(tag, tag.Role == TagRole.Output || place is ControlCondition ? place : null);
    }

    /// <summary>Ends a script: what has gathered becomes its last step.</summary>
    public void Flush()
    {
        if (_xml.Length > 0)
        {
            Script.Add(new LiteralStep(Take()));
        }
    }

    /// <summary>What has gathered, for a step that writes it itself.</summary>
    public byte[] Take()
    {
        var bytes = Bytes(_xml.ToString());
        _xml.Clear();
        return bytes;
    }

    public static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    private void Count(TagNode open, int by)
    {
        _loops += open.Keyword == "for" ? by : 0;
        _captures += open.Keyword == "capture" ? by : 0;
    }
}
