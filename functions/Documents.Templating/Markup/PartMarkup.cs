using System.Text;
using System.Xml;

namespace Documents.Templating.Markup;

/// <summary>The XML of one part as a tree, and the tree as XML.</summary>
/// <param name="Root">The root element.</param>
/// <param name="Word">The prefix, with its colon, under which the file knows Word's namespace: <c>w:</c>.</param>
internal sealed record PartMarkup(Element Root, string Word)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Parses a part that has passed the gate.</summary>
    public static PartMarkup Parse(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), Settings);
        var names = new Dictionary<(string, string), string>();
        Element? root = null;
        Element? open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = ReadElement(reader, names);
                    open?.Append(element);
                    root ??= element;
                    if (!reader.IsEmptyElement)
                    {
                        open = element;
                    }

                    break;
                case XmlNodeType.EndElement:
                    open = open!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open is not null:
                    open.Append(new TextNode(reader.Value));
                    break;
            }
        }

        return new PartMarkup(root!, WordPrefix(root!));
    }

    /// <summary>The tree as UTF-8, without tags.</summary>
    public byte[] ToBytes()
    {
        var xml = new StringBuilder(MarkupText.Declaration);
        MarkupText.Append(xml, Root);
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static Element ReadElement(XmlReader reader, Dictionary<(string, string), string> names)
    {
        var element = new Element(Name(reader, names), reader.Name);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            element.Attributes.Add(new Attribute(Name(reader, names), reader.Name, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    private static string Name(XmlReader reader, Dictionary<(string, string), string> names)
    {
        var key = (reader.NamespaceURI, reader.LocalName);
        if (!names.TryGetValue(key, out var name))
        {
            names[key] = name = Namespaces.NameOf(key.NamespaceURI, key.LocalName);
        }

        return name;
    }

    /// <summary>
    /// The prefix for elements that the engine adds. A file that binds Word's namespace as the default one, or only
    /// further down, gets a prefix of its own at the root: attributes need one.
    /// </summary>
    private static string WordPrefix(Element root)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var uri = Namespaces.Word;
        foreach (var attribute in root.Attributes.Where(a => a.Name.StartsWith("xmlns", StringComparison.Ordinal)))
        {
            var bound = attribute.RawName.StartsWith("xmlns:", StringComparison.Ordinal) ? attribute.RawName[6..] : "";
            taken.Add(bound);
            if (Namespaces.NameOf(attribute.Value, "p") == "w:p")
            {
                if (bound.Length > 0)
                {
                    return bound + ":";
                }

                uri = attribute.Value;
            }
        }

        if (!root.DescendantsAndSelf().Any(element => element.Name == "w:p"))
        {
            return "w:";
        }

        var prefix = taken.Contains("w") ? "w0" : "w";
        root.Attributes.Add(new Attribute($"xmlns:{prefix}", $"xmlns:{prefix}", uri));
        return prefix + ":";
    }
}
