using System.Buffers;
using System.Text;

namespace Documents.Templating.Markup;

/// <summary>Writes markup as text, escaped as XML asks.</summary>
internal static class MarkupText
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"\r\n\t");

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
        while (true)
        {
            var next = rest.IndexOfAny(Escaped);
            if (next < 0)
            {
                xml.Append(rest);
                return;
            }

            xml.Append(rest[..next]);
            xml.Append(rest[next] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "&#xD;",
                '"' when inAttribute => "&quot;",
                '\n' when inAttribute => "&#xA;",
                '\t' when inAttribute => "&#x9;",
                var plain => plain.ToString(),
            });
            rest = rest[(next + 1)..];
        }
    }

    public static string Escape(string text, bool inAttribute)
    {
        var xml = new StringBuilder(text.Length);
        AppendEscaped(xml, text, inAttribute);
        return xml.ToString();
    }
}
