using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// Reads a Flat OPC file into the entries that the same package would have as a zip, part by part while the XML streams by.
/// Screens nothing but what the zip's table of contents is screened for: the gate comes after it, as for every package.
/// </summary>
internal sealed class FlatPackageReader
{
    // Most parts go on to the documents as they are: they are compressed as well as Word would.
    private const int Level = 6;

    // What is compressed by itself gains nothing from being compressed again, and takes most of the time.
    private static readonly string[] Compressed = ["image/png", "image/jpeg", "image/jpg", "image/gif"];

    private readonly TemplateLimits _limits;
    private readonly GateFindings _findings;
    private readonly FlatContentTypes _types = new();
    private readonly List<PackageEntry> _entries = [];

    // The list of content types is made up here; a second one would let two programs see two different documents.
    private readonly HashSet<string> _names = new(PartName.Comparer) { ContentTypes.PartName };
    private readonly byte[] _bytes = new byte[1 << 13];
    private readonly char[] _text = new char[1 << 12];
    private string _place = PartPlace.Package;
    private int _parts = 1;
    private long _length;

    private FlatPackageReader(TemplateLimits limits, GateFindings findings) => (_limits, _findings) = (limits, findings);

    /// <summary>Reads the whole file.</summary>
    /// <returns>The entries, the list of content types first; <see langword="null"/> if something is wrong, which is then found.</returns>
    public static List<PackageEntry>? Read(ReadOnlyMemory<byte> bytes, TemplateLimits limits, GateFindings findings)
    {
        var flat = new FlatPackageReader(limits, findings);
        flat.Read(bytes);
        return findings.Any ? null : flat._entries;
    }

    private void Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // A parser reads its first bytes as soon as there is one, so that even making it can fail.
            using var reader = XmlReader.Create(new GuardedStream(bytes), Settings());
            if (reader.MoveToContent() == XmlNodeType.Element && Is(reader, "package"))
            {
                ReadParts(reader);
                AddContentTypes();
            }
            else
            {
                _findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, _place, "", FileKind.OfBytes(bytes.Span));
            }
        }
        catch (PartRefusedException refused)
        {
            _findings.Add(refused.Kind, _place, "", refused.Arguments);
        }
        catch (XmlException broken)
        {
            AddDamaged($"its XML breaks off or is garbled at line {broken.LineNumber}, position {broken.LinePosition}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Hostile bytes reach decoders that promise no exception type; no kind of damage may escape as a crash.
            AddDamaged("its XML cannot be read");
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
        NameTable = new BoundedNameTable(),
    };

    private void ReadParts(XmlReader reader)
    {
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.MoveToContent() == XmlNodeType.Element && Is(reader, "part") && !_findings.IsFull)
        {
            if (++_parts > _limits.Parts)
            {
                _findings.Add(DiagnosticCatalogue.PackageTooManyParts, PartPlace.Package, "", _limits.Parts);
                return;
            }

            ReadPart(reader);
            _place = PartPlace.Package;
        }

        if (!isEmpty && !_findings.IsFull && reader.NodeType != XmlNodeType.EndElement)
        {
            throw Damaged("something that is not a part stands between its parts");
        }

        // Whatever stands after the package is not well-formed, and only the parser can tell.
        while (!_findings.IsFull && reader.Read())
        {
        }
    }

    private void ReadPart(XmlReader reader)
    {
        var type = reader.GetAttribute("contentType", FlatPackage.Namespace);
        if (NameOfPart(reader, type) is not { } name)
        {
            reader.Skip();
            return;
        }

        _place = name;
        if (reader.IsEmptyElement || !reader.Read() || reader.MoveToContent() != XmlNodeType.Element)
        {
            throw Damaged($"the part “{name}” holds nothing");
        }

        if (Is(reader, "xmlData"))
        {
            AddEntry(name, Level, part => ReadXml(reader, part));
        }
        else if (Is(reader, "binaryData"))
        {
            var level = Compressed.Contains(type, StringComparer.OrdinalIgnoreCase) ? 0 : Level;
            AddEntry(name, level, part => ReadBinary(reader, part));
        }

        if (reader.MoveToContent() != XmlNodeType.EndElement)
        {
            throw Damaged($"the part “{name}” holds something that is neither its XML nor its bytes");
        }

        reader.Read();
    }

    /// <summary>
    /// The name of a part as a zip has it, without its leading slash, after its kind of content is noted under it;
    /// <see langword="null"/> if it cannot have that name.
    /// </summary>
    private string? NameOfPart(XmlReader reader, string? type)
    {
        var told = reader.GetAttribute("name", FlatPackage.Namespace);
        if (told is null || type is null)
        {
            AddDamaged("one of its parts has no name or no kind of content");
            return null;
        }

        var name = told.StartsWith('/') ? told[1..] : told;
        if (!PartName.IsSafe(name))
        {
            _findings.Add(DiagnosticCatalogue.PackageUnsafePartName, PartPlace.Package, "", GateFindings.Cut(told));
            return null;
        }

        if (!_names.Add(name))
        {
            _findings.Add(DiagnosticCatalogue.PackageDuplicatePart, name, "", name);
            return null;
        }

        _types.Add(name, type);
        return name;
    }

    private void AddEntry(string name, int level, Action<Stream> read)
    {
        using var part = new FlatPartStream(name, level, _limits, _length);
        read(part);
        _length += part.Length;
        _entries.Add(part.ToEntry());
    }

    private void ReadXml(XmlReader reader, Stream part)
    {
        if (reader.IsEmptyElement || !reader.Read() || reader.MoveToContent() != XmlNodeType.Element)
        {
            throw Damaged($"the part “{_place}” holds nothing");
        }

        new FlatPartMarkup(reader, _limits.XmlDepth, _text).CopyTo(part);
        if (reader.MoveToContent() != XmlNodeType.EndElement)
        {
            throw Damaged($"the part “{_place}” holds more than one XML document");
        }

        reader.Read();
    }

    private void ReadBinary(XmlReader reader, Stream part)
    {
        int read;
        while ((read = reader.ReadElementContentAsBase64(_bytes, 0, _bytes.Length)) > 0)
        {
            part.Write(_bytes, 0, read);
        }
    }

    private void AddContentTypes()
    {
        using var part = new FlatPartStream(ContentTypes.PartName, Level, _limits, _length);
        _types.WriteTo(part);
        _entries.Insert(0, part.ToEntry());
    }

    private static bool Is(XmlReader reader, string name) => reader.LocalName == name && reader.NamespaceURI == FlatPackage.Namespace;

    private void AddDamaged(string how) => _findings.Add(DiagnosticCatalogue.PackageDamaged, _place, "", how);

    private static PartRefusedException Damaged(string how) => new(DiagnosticCatalogue.PackageDamaged, how);
}
