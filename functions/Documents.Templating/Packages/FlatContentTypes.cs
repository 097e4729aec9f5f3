using System.Text;
using System.Xml;

namespace Documents.Templating.Packages;

/// <summary>
/// The list of content types that a Flat OPC file lacks, because every part says its own. The gate, and the documents,
/// need one.
/// </summary>
internal sealed class FlatContentTypes
{
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";

    private readonly List<(string Part, string Type)> _overrides = [];

    public void Add(string part, string type)
    {
        if (!PartName.IsRelationships(part) || !type.Equals(Relationships, StringComparison.OrdinalIgnoreCase))
        {
            _overrides.Add((part, type));
        }
    }

    public void WriteTo(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Types", Namespace);
        xml.WriteStartElement("Default", Namespace);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", Relationships);
        xml.WriteEndElement();
        foreach (var (part, type) in _overrides)
        {
            xml.WriteStartElement("Override", Namespace);
            xml.WriteAttributeString("PartName", "/" + part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
