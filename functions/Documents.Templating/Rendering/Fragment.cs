using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;

namespace Documents.Templating.Rendering;

/// <summary>
/// Ready bytes in which, perhaps, one number is missing: that of a list, which differs from document to document, or from
/// turn to turn.
/// </summary>
internal sealed class Fragment
{
    private readonly byte[] _before;
    private readonly byte[] _after = [];
    private readonly ListRestart? _list;

    /// <param name="xml">The markup; <see cref="NewList.Id"/> stands where the number comes.</param>
    /// <param name="list">The list, if it begins anew in a loop; other numbers are given when the bytes are written.</param>
    public Fragment(string xml, ListRestart? list = null)
    {
        var at = xml.IndexOf(NewList.Id, StringComparison.Ordinal);
        _before = Encoding.UTF8.GetBytes(at < 0 ? xml : xml[..at]);
        _after = Encoding.UTF8.GetBytes(at < 0 ? "" : xml[(at + 1)..]);
        _list = at < 0 ? null : list;
    }

    public void Write(RenderContext context, string number = "")
    {
        context.Part.Write(_before);
        context.Part.Write((_list is null ? number : context.NewParts.Lists.Current(context, _list)).AsSpan());
        context.Part.Write(_after);
    }

    /// <summary>Puts the missing number's sign into properties of a paragraph whose list begins anew.</summary>
    /// <returns>That list.</returns>
    public static ListRestart? OpenNumber(Element properties)
    {
        if (properties.Child("w:numPr")?.Child("w:numId")?.AttributeNamed("w:val") is { Parts.Children: [StepNode { Step: ListNumberStep step }] } number)
        {
            number.Value = NewList.Id.ToString();
            return step.List;
        }

        return null;
    }
}
