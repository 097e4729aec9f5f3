using System.Text;
using System.Text.RegularExpressions;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating.Compiling;

/// <summary>
/// The workbook with a chart's numbers tells of its author as a document does: who made it, when, and in which folder. It
/// is not read as XML here, as nobody has screened what is in it: what tells is put as its program writes it for nobody.
/// </summary>
internal static partial class WorkbookCleaning
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int Level = 6;
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Properties = "http://schemas.openxmlformats.org/officeDocument/2006/";

    /// <returns>The workbook without it; <see langword="null"/> when there is none, or the workbook cannot be read.</returns>
    public static byte[]? Clean(byte[] workbook, TemplateLimits limits)
    {
        if (Package.OpenZip(workbook, limits, new DiagnosticBag()) is not { } package)
        {
            return null;
        }

        try
        {
            var cleaned = package.Entries.Select(entry => (Entry: entry, Bytes: Cleaned(package, entry))).ToList();
            return cleaned.Exists(part => part.Bytes is not null) ? Write(cleaned) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[]? Cleaned(Package package, PackageEntry entry) => entry.Name.ToUpperInvariant() switch
    {
        "DOCPROPS/CORE.XML" => Encoding.UTF8.GetBytes($"<cp:coreProperties xmlns:cp=\"{CoreNamespace}\"/>"),
        "DOCPROPS/APP.XML" => Encoding.UTF8.GetBytes($"<Properties xmlns=\"{Properties}extended-properties\"/>"),
        "DOCPROPS/CUSTOM.XML" => Encoding.UTF8.GetBytes($"<Properties xmlns=\"{Properties}custom-properties\"/>"),
        "XL/WORKBOOK.XML" => WithoutFolder(package.Inflate(entry)),
        _ => null,
    };

    /// <summary>Excel notes the folder in which a workbook lay, to find other workbooks beside it.</summary>
    private static byte[]? WithoutFolder(byte[] xml)
    {
        var text = Encoding.Latin1.GetString(xml);
        return Folder().IsMatch(text) ? Encoding.Latin1.GetBytes(Folder().Replace(text, "$1\"\"")) : null;
    }

    private static byte[] Write(List<(PackageEntry Entry, byte[]? Bytes)> parts)
    {
        using var written = new MemoryStream();
        var writer = new PackageWriter(written);
        foreach (var (entry, bytes) in parts)
        {
            writer.Copy(bytes is null ? entry : PackageEntry.Compress(entry.Name, bytes, Level));
        }

        writer.Finish();
        return written.ToArray();
    }

    [GeneratedRegex("(:absPath\\s[^<>]{0,500}?url=)\"[^\"<>]*\"", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Folder();
}
