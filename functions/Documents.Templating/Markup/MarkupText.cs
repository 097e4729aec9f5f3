using System.Buffers;
using System.Text;

namespace Documents.Templating.Markup;

/// <summary>Writes markup as text, escaped as XML asks; a character that XML cannot hold becomes <c>�</c>, as in values.</summary>
internal static class MarkupText
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // What XML writes otherwise, and what it cannot hold at all.
    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. "&<>\"\uFFFE\uFFFF", .. Enumerable.Range(0, ' ').Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    public static void Append(StringBuilder xml, Element element)
    {
        AppendStart(xml, element);
        if (element.Children.Count == 0)
        {
            return;
        }

        foreach (var child in element.Children)
        {
            switch (child)
            {
                case TextNode text:
                    AppendEscaped(xml, text.Value, inAttribute: false);
                    break;
                case Element below:
                    Append(xml, below);
                    break;
            }
        }

        AppendEnd(xml, element);
    }

    /// <summary>The start tag; an element without children is closed at once.</summary>
    public static void AppendStart(StringBuilder xml, Element element)
    {
        xml.Append('<').Append(element.RawName);
        foreach (var attribute in element.Attributes)
        {
            xml.Append(' ').Append(attribute.RawName).Append("=\"");
            AppendEscaped(xml, attribute.Value, inAttribute: true);
            xml.Append('"');
        }

        xml.Append(element.Children.Count == 0 ? "/>" : ">");
    }

    public static void AppendEnd(StringBuilder xml, Element element) => xml.Append("</").Append(element.RawName).Append('>');

    public static void AppendEscaped(StringBuilder xml, string text, bool inAttribute)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is var next and >= 0)
        {
            xml.Append(rest[..next]);
            if (char.IsHighSurrogate(rest[next]) && next + 1 < rest.Length && char.IsLowSurrogate(rest[next + 1]))
            {
                xml.Append(rest.Slice(next, 2));
                rest = rest[(next + 2)..];
                continue;
            }

            xml.Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "&#xD;",
                '"' => inAttribute ? "&quot;" : "\"",
                '\n' => inAttribute ? "&#xA;" : "\n",
                '\t' => inAttribute ? "&#x9;" : "\t",
                _ => "\uFFFD",
            });
            rest = rest[(next + 1)..];
        }

        xml.Append(rest);
    }

    public static string Escape(string text, bool inAttribute)
    {
        var xml = new StringBuilder(text.Length);
        AppendEscaped(xml, text, inAttribute);
        return xml.ToString();
    }
}
