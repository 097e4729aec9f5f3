using System.Buffers.Binary;
using System.Text;

namespace Documents.Templating.Packages;

/// <summary>Tells an author what a file is when it is not a Word document.</summary>
internal static class FileKind
{
    private const ulong CompoundFile = 0xE11A_B1A1_E011_CFD0;

    /// <summary>An OLE compound file: what Word wrote until 2003, and the wrapping of a document with a password.</summary>
    public static bool IsCompoundFile(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && BinaryPrimitives.ReadUInt64LittleEndian(bytes) == CompoundFile;

    /// <summary>Whether a compound file holds a document with a password (or with managed rights).</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    public static bool LooksZipped(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x3\x4"u8);

    public static string OfCompoundFile(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? "an old Word document (.doc)" : "a file of an old Office program or an e-mail";

    /// <summary>The kind of a file that is not zipped, by its first bytes.</summary>
    public static string OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return "empty";
        }

        var start = bytes[..Math.Min(bytes.Length, 1024)];
        start = start.StartsWith("\uFEFF"u8) ? start[3..] : start;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("%PDF"u8))
        {
            return "a PDF";
        }

        if (start.StartsWith("{\\rtf"u8))
        {
            return "rich text (.rtf)";
        }

        if (start.StartsWith("<?xml"u8))
        {
            return start.IndexOf("office/word/2003/wordml"u8) >= 0 ? "a document of Word 2003 saved as XML" : "an XML file with something else in it";
        }

        return start.StartsWith("<"u8) ? "a web page" : "some other kind of file";
    }

    /// <summary>The kind of a zipped file without a list of content types.</summary>
    public static string OfZip(Package package)
    {
        if (package.Find("mimetype") is { Length: > 0 and < 256 } kind && IsStored(kind, "opendocument.text"u8))
        {
            return "an OpenDocument text (.odt)";
        }

        return package.Find("Index/Document.iwa") is null ? "a zip file with something else in it" : "an Apple Pages document";
    }

    /// <summary>The kind of a zipped file whose main part is not a Word document.</summary>
    public static string OfMainType(string? contentType) => contentType switch
    {
        not null when contentType.Contains("spreadsheetml", StringComparison.OrdinalIgnoreCase) || contentType.Contains("ms-excel", StringComparison.OrdinalIgnoreCase) => "an Excel workbook",
        not null when contentType.Contains("presentationml", StringComparison.OrdinalIgnoreCase) || contentType.Contains("ms-powerpoint", StringComparison.OrdinalIgnoreCase) => "a PowerPoint presentation",
        _ => "a file of another program",
    };

    // OpenDocument files keep their kind uncompressed, so that it can be seen from outside.
    private static bool IsStored(PackageEntry entry, ReadOnlySpan<byte> text) =>
        !entry.Deflated && entry.Compressed.Span.IndexOf(text) >= 0;
}
