using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>What is looked for in one kind of XML part while it streams by.</summary>
internal abstract class XmlScreen
{
    /// <summary>Reads a part to its end. Holds one node at a time, and none deeper than the limit.</summary>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    /// <exception cref="PartRefusedException">The part asks too much.</exception>
    public void Read(Stream part, TemplateLimits limits)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1024,
            NameTable = new BoundedNameTable(),
        };
        using var reader = XmlReader.Create(part, settings);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth >= limits.XmlDepth:
                    throw new PartRefusedException(DiagnosticCatalogue.PackageTooDeep, limits.XmlDepth);
                case XmlNodeType.Element:
                    Element(reader);
                    break;
                case XmlNodeType.EndElement:
                    EndElement(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Text(reader);
                    break;
            }
        }

        End();
    }

    /// <summary>A start tag, or an empty element (which has no end).</summary>
    protected abstract void Element(XmlReader reader);

    protected virtual void EndElement(XmlReader reader)
    {
    }

    /// <summary>Text. Asking for it costs its length in memory.</summary>
    protected virtual void Text(XmlReader reader)
    {
    }

    protected virtual void End()
    {
    }
}
