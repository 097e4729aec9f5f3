using System.Text;
using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Copies the XML of one part out of the XML of the package, node by node, so that it stands by itself afterwards.
/// Comments and processing instructions, which no part of a document needs, stay behind.
/// </summary>
/// <param name="reader">The XML of the package.</param>
/// <param name="mostDeep">How deep elements of the part may stand in one another.</param>
/// <param name="text">Room for a piece of text.</param>
internal sealed class FlatPartMarkup(XmlReader reader, int mostDeep, char[] text)
{
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    // Word declares some 40 namespaces, in 3 KB; what is handed down is repeated in every part.
    private const int MostHandedDown = 16 << 10;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        // A line break that was a character reference has to be one again, or the next parser makes a space of it.
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Copies the element on which the reader stands, and goes on to what comes after it.</summary>
    /// <exception cref="XmlException">The file is not well-formed.</exception>
    /// <exception cref="PartRefusedException">The part asks too much.</exception>
    public void CopyTo(Stream part)
    {
        // Closed only when all went well: closing writes, and would hide what went wrong.
        var writer = XmlWriter.Create(part, Settings);
        writer.WriteStartDocument(standalone: true);
        var root = reader.Depth;
        bool isWhole;
        do
        {
            isWhole = CopyNode(writer, root);
            reader.Read();
        }
        while (!isWhole);

        writer.Dispose();
    }

    /// <returns>Whether that was the end of the root.</returns>
    private bool CopyNode(XmlWriter writer, int root)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                return CopyElement(writer, root) && reader.Depth == root;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                return reader.Depth == root;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                CopyText(writer);
                return false;
            case XmlNodeType.None:
                throw new XmlException();
            default:
                return false;
        }
    }

    /// <returns>Whether the element has no end of its own.</returns>
    private bool CopyElement(XmlWriter writer, int root)
    {
        if (reader.Depth - root >= mostDeep)
        {
            throw new PartRefusedException(DiagnosticCatalogue.PackageTooDeep, mostDeep);
        }

        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        if (reader.Depth == root)
        {
            CopyRootAttributes(writer);
        }
        else
        {
            writer.WriteAttributes(reader, defattr: false);
        }

        if (isEmpty)
        {
            writer.WriteEndElement();
        }

        return isEmpty;
    }

    /// <summary>
    /// Declares at the root whatever is declared outside it. The writer would declare by itself what names use, but not
    /// what only values use (<c>mc:Ignorable</c>, <c>xsi:type</c>).
    /// </summary>
    private void CopyRootAttributes(XmlWriter writer)
    {
        var handedDown = 0;
        foreach (var (prefix, uri) in ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml))
        {
            handedDown += prefix.Length + uri.Length;
            if (handedDown > MostHandedDown)
            {
                throw new PartRefusedException(DiagnosticCatalogue.PackageInflatesTooMuch, "it declares more namespaces than any document has");
            }

            // The envelope's own namespace is of no use in a part, and an empty one is the default anyway.
            if (uri.Length > 0 && uri != FlatPackage.Namespace)
            {
                Declare(writer, prefix, uri);
            }
        }

        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != Declarations)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
    }

    private static void Declare(XmlWriter writer, string prefix, string uri)
    {
        if (prefix.Length == 0)
        {
            writer.WriteAttributeString("xmlns", Declarations, uri);
        }
        else
        {
            writer.WriteAttributeString("xmlns", prefix, Declarations, uri);
        }
    }

    /// <summary>Text in pieces: a text may be as long as the file.</summary>
    private void CopyText(XmlWriter writer)
    {
        var kept = 0;
        int read;
        while ((read = reader.ReadValueChunk(text, kept, text.Length - kept)) > 0)
        {
            // Two characters that are one are not torn apart by the end of a piece.
            var length = kept + read;
            kept = char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            writer.WriteChars(text, 0, length - kept);
            text[0] = text[length - 1];
        }
    }
}
