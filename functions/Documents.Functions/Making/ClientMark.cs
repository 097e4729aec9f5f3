using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;
using Documents.Templating;
using Microsoft.AspNetCore.DataProtection;

namespace Documents.Functions.Making;

/// <summary>
/// Says inside a document whose it is, so that it cannot be released for, or saved with, anybody else. The key is
/// encrypted: only this service can read it.
/// </summary>
internal sealed class ClientMark(IDataProtectionProvider protection)
{
    /// <summary>Name of the document's property.</summary>
    public const string Property = "DocumentsClient";

    private const string Part = "docProps/custom.xml";
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    private readonly IDataProtector _protector = protection.CreateProtector("Documents.ClientMark.v1");

    /// <summary>The document with the mark in it, and the mark.</summary>
    public (byte[] Document, string Mark) Put(byte[] document, string clientId)
    {
        var mark = _protector.Protect(clientId);
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            // The engine writes the part: it holds which template the document was made from.
            var old = package.GetEntry(Part)!;
            XDocument xml;
            using (var read = old.Open())
            {
                xml = XDocument.Load(read);
            }

            var next = xml.Root!.Elements().Max(property => (int)property.Attribute("pid")!) + 1;
            xml.Root.Add(new XElement(
                Properties + "property",
                new XAttribute("fmtid", FormatId),
                new XAttribute("pid", next.ToString(CultureInfo.InvariantCulture)),
                new XAttribute("name", Property),
                new XElement(Types + "lpwstr", mark)));
            old.Delete();
            var entry = package.CreateEntry(Part);
            entry.LastWriteTime = Epoch;
            using var write = entry.Open();
            xml.Save(write, SaveOptions.DisableFormatting);
        }

        return (stream.ToArray(), mark);
    }

    /// <summary>The client that a document says it belongs to; <see langword="null"/> when it says none that can be read.</summary>
    public string? Read(IEnumerable<DocumentPassage> words)
    {
        var mark = words.FirstOrDefault(IsMark)?.Text;
        try
        {
            return mark is null ? null : _protector.Unprotect(mark);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether a passage is the mark, which no reader sees.</summary>
    public static bool IsMark(DocumentPassage passage) => passage is { Kind: DocumentPassageKind.Property, Place: Property };
}
