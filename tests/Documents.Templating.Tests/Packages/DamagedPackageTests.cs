using System.IO.Compression;
using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>Files that are broken, or are something else: each is told as what it is, and nothing throws.</summary>
[Collection(AloneCollection.Name)]
public sealed class DamagedPackageTests
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["empty file"] = ("package.not-a-word-document", () => []),
        ["PDF"] = ("package.not-a-word-document", () => "%PDF-1.7 …"u8.ToArray()),
        ["rich text"] = ("package.not-a-word-document", () => "{\\rtf1 }"u8.ToArray()),
        ["single XML file"] = ("package.not-a-word-document", () => "<?xml version=\"1.0\"?><pkg:package/>"u8.ToArray()),
        ["web page"] = ("package.not-a-word-document", () => "\uFEFF<html>"u8.ToArray()),
        ["empty zip"] = ("package.not-a-word-document", () => [.. "PK\u0005\u0006"u8, .. new byte[18]]),
        ["zip of something else"] = ("package.not-a-word-document", () => ZipOf(("a.txt", "x"))),
        ["OpenDocument"] = ("package.not-a-word-document", () => ZipOf(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"))),
        ["Excel workbook"] = ("package.not-a-word-document", () => TestPackage.Word(type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").Zip()),
        ["PowerPoint presentation"] = ("package.not-a-word-document", () => TestPackage.Word(type: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml").Zip()),
        ["cut off"] = ("package.damaged", () => TestPackage.Word().Zip()[..^100]),
        ["cut off in the first part"] = ("package.damaged", () => TestPackage.Word().Zip()[..100]),
        ["first half missing"] = ("package.damaged", () => TestPackage.Word().Zip()[500..]),
        ["no list of parts"] = ("package.damaged", () => ZipOf(("word/document.xml", "<x/>"))),
        ["two types for one part"] = ("package.damaged", () => TestPackage.Word().With("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a.xml" ContentType="a/b"/><Override PartName="/A.xml" ContentType="c/d"/></Types>""").Zip()),
        ["wrong checksum"] = ("package.damaged", () => Spoilt("word/styles.xml", 16)),
        ["wrong length"] = ("package.damaged", () => Spoilt("word/styles.xml", 24)),
        ["unknown compression"] = ("package.damaged", () => Spoilt("word/styles.xml", 10)),
        ["garbled compressed bytes"] = ("package.damaged", GarbledData),
        ["XML that breaks off"] = ("package.damaged", () => TestPackage.Word().With("word/styles.xml", "<w:styles").Zip()),
        ["XML with a control character"] = ("package.damaged", () => TestPackage.Word().With("word/styles.xml", "<x>\u0001</x>").Zip()),
        ["XML with bytes that are not UTF-8"] = ("package.damaged", () => TestPackage.Word().With("word/styles.xml", [.. "<x>"u8, 0xC3, 0x28, .. "</x>"u8]).Zip()),
        ["XML in an unknown encoding"] = ("package.damaged", () => TestPackage.Word().With("word/styles.xml", "<?xml version=\"1.0\" encoding=\"x-klingon\"?><x/>").Zip()),
        ["empty XML part"] = ("package.damaged", () => TestPackage.Word().With("word/styles.xml", "").Zip()),
        ["relationship with an endless address"] = ("package.damaged", () => TestPackage.Word().WithRelationship("hyperlink", "https://example.org/" + new string('x', 100_000), external: true).Zip()),
        ["no relationships"] = ("package.no-main-part", () => TestPackage.Word().WithoutRelationships().Zip()),
        ["no document"] = ("package.no-main-part", () => TestPackage.Word().Without("word/document.xml").Zip()),
        ["document without a type"] = ("package.no-main-part", () => TestPackage.Word().WithoutType("word/document.xml").Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Broken_package_is_told_as_what_it_is(string name)
    {
        var (id, make) = Packages[name];
        var run = GateRun.Of(make());
        Assert.False(run.Admitted);
        Assert.Equal([id], run.Ids);
    }

    [Fact]
    public void Damage_names_the_part_and_its_place()
    {
        var damage = Assert.Single(GateRun.Of(TestPackage.Word().With("word/header1.xml", "<a>\n<b>").Zip()).Found);
        Assert.Equal(new DiagnosticLocation("word/header1.xml", "a page header", ""), damage.Location);
        Assert.Contains("line 2", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_larger_than_the_limit_is_not_even_looked_at()
    {
        var run = GateRun.Of(new byte[2048], new TemplateLimits { PackageBytes = 1024 });
        Assert.Equal(["package.too-large"], run.Ids);
        Assert.Contains("2 KB", run.Found[0].Message, StringComparison.Ordinal);
    }

    private static byte[] ZipOf(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>A package with one byte wrong in the table of contents, at this place in the line of this part.</summary>
    private static byte[] Spoilt(string name, int at)
    {
        var zip = TestPackage.Word().With(name, "<x/>").Zip();
        zip[ZipBytes.CentralEntries(zip).Single(entry => ZipBytes.NameAt(zip, entry) == name) + at] += 1;
        return zip;
    }

    private static byte[] GarbledData()
    {
        var zip = TestPackage.Word().Zip();
        var entry = zip.AsSpan().IndexOf("[Content_Types].xml"u8);
        zip.AsSpan(entry + 25, 40).Fill(0xFF);
        return zip;
    }
}
