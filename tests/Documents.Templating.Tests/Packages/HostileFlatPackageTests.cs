using System.Text;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Packages;

/// <summary>What is wrong with a document saved as one XML file is found, fast, and told by the same ids as for a zip.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileFlatPackageTests
{
    private const string Plain = "<w:p/>";
    private const string Octets = "application/octet-stream";

    private static readonly Dictionary<string, (string Id, Func<string> Make)> Packages = new()
    {
        ["external entity"] = ("package.doctype", () => Word().Replace("<pkg:package", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><pkg:package", StringComparison.Ordinal)),
        ["DTD in a part"] = ("package.doctype", () => Word(FlatFile.Xml("/word/styles.xml", "application/xml", "<!DOCTYPE x><x/>"))),
        ["huge base64"] = ("package.inflates-too-much", () => Word(FlatFile.Binary("/word/media/a.bin", Octets, Noise(5 << 20)))),
        ["many parts of base64"] = ("package.inflates-too-much", () => Word(Repeat(7, part => FlatFile.Binary($"/word/media/{part}.bin", Octets, Noise(1 << 20))))),
        ["text that grows when it is escaped"] = ("package.inflates-too-much", () => Word(FlatFile.Xml("/word/styles.xml", "application/xml", $"<x>{new string('>', 2 << 20)}</x>"))),
        ["blank part of megabytes"] = ("package.inflates-too-much", () => Word(FlatFile.Xml("/word/styles.xml", "application/xml", $"<x>{new string(' ', 3 << 20)}</x>"))),
        ["namespaces repeated in every part"] = ("package.inflates-too-much", () => Word(Repeat(500, part => FlatFile.Xml($"/customXml/{part}.xml", "application/xml", "<x/>")))
            .Replace("office/2006/xmlPackage\"", $"office/2006/xmlPackage\" xmlns:a=\"{new string('a', 1 << 20)}\"", StringComparison.Ordinal)),
        ["tag of a million attributes"] = ("package.inflates-too-much", () => Word($"<pkg:part {Repeat(1_000_000, index => $" a{index}=\"\"")}/>")),
        ["million different names"] = ("package.inflates-too-much", () => Word($"<x>{Repeat(1_000_000, index => $"<a{index}/>")}</x>", inPart: true)),
        ["too many parts"] = ("package.too-many-parts", () => Word(Repeat(65_000, part => FlatFile.Binary($"/word/media/{part}.bin", Octets, [])))),
        ["the document twice"] = ("package.duplicate-part", () => Word(FlatFile.Document(Plain))),
        ["the document twice in other letters"] = ("package.duplicate-part", () => Word(FlatFile.Xml("/WORD/Document.XML", "application/xml", "<x/>"))),
        ["a list of content types of its own"] = ("package.duplicate-part", () => Word(FlatFile.Xml("/[Content_Types].xml", "application/xml", "<x/>"))),
        ["name that leads out"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("/word/../../../etc/cron.d/x", Octets, []))),
        ["name that leads out, encoded"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("/word/%2e%2e/%2e%2e/x", Octets, []))),
        ["two slashes"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("//server/x", Octets, []))),
        ["line break in a name"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("/word/a&#10;b", Octets, []))),
        ["drive letter"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("/c:x", Octets, []))),
        ["no name at all"] = ("package.unsafe-part-name", () => Word(FlatFile.Binary("/", Octets, []))),
        ["24,000 elements in one another"] = ("package.too-deep", () => Word(Nested("w:sdt", 24_000), inPart: true)),
        ["24,000 elements without an end"] = ("package.too-deep", () => Word(Repeat(24_000, _ => "<w:sdt>"), inPart: true)),
        ["24,000 envelopes in one another"] = ("package.damaged", () => Word(Nested("pkg:part", 24_000))),
        ["cut off in a part"] = ("package.damaged", () => Word()[..^100]),
        ["cut off in base64"] = ("package.damaged", () => Word(FlatFile.Binary("/word/media/a.png", "image/png", Noise(9_000)))[..^5_000]),
        ["cut off before the end of the package"] = ("package.damaged", () => Word()[..^5]),
        ["something after the package"] = ("package.damaged", () => Word() + "<x/>"),
        ["a zip after the package"] = ("package.damaged", () => Word() + Encoding.Latin1.GetString(TestPackage.Word().Zip())),
        ["not base64"] = ("package.damaged", () => Word(FlatFile.Binary("/word/media/a.png", "image/png", Noise(90)).Replace("<pkg:binaryData>", "<pkg:binaryData>*", StringComparison.Ordinal))),
        ["element in base64"] = ("package.damaged", () => Word(FlatFile.Binary("/word/media/a.png", "image/png", Noise(90)).Replace("<pkg:binaryData>", "<pkg:binaryData><x/>", StringComparison.Ordinal))),
        ["part without content"] = ("package.damaged", () => Word($"<pkg:part pkg:name=\"/a.xml\" pkg:contentType=\"{Octets}\"/>")),
        ["part with nothing in its content"] = ("package.damaged", () => Word(FlatFile.Xml("/a.xml", Octets, ""))),
        ["part with text for XML"] = ("package.damaged", () => Word(FlatFile.Xml("/a.xml", Octets, "text"))),
        ["part with two roots"] = ("package.damaged", () => Word(FlatFile.Xml("/a.xml", Octets, "<a/><b/>"))),
        ["part with two contents"] = ("package.damaged", () => Word(FlatFile.Binary("/a.bin", Octets, []).Replace("</pkg:part>", "<pkg:xmlData><x/></pkg:xmlData></pkg:part>", StringComparison.Ordinal))),
        ["part with some other content"] = ("package.damaged", () => Word($"<pkg:part pkg:name=\"/a.xml\" pkg:contentType=\"{Octets}\"><pkg:other/></pkg:part>")),
        ["part without a name"] = ("package.damaged", () => Word($"<pkg:part pkg:contentType=\"{Octets}\"><pkg:binaryData/></pkg:part>")),
        ["part without a kind of content"] = ("package.damaged", () => Word("<pkg:part pkg:name=\"/a.bin\"><pkg:binaryData/></pkg:part>")),
        ["no part"] = ("package.damaged", () => Word("<pkg:other/>")),
        ["prefix without a namespace"] = ("package.damaged", () => Word(FlatFile.Xml("/a.xml", Octets, "<x:a/>"))),
        ["unknown encoding"] = ("package.damaged", () => Word().Replace("UTF-8", "x-klingon", StringComparison.Ordinal)),
        ["empty package"] = ("package.no-main-part", () => FlatFile.Package()),
        ["empty element for a package"] = ("package.no-main-part", () => $"<pkg:package xmlns:pkg=\"{FlatFile.Namespace}\"/>"),
        ["no document"] = ("package.no-main-part", () => FlatFile.Package(FlatFile.Root())),
        ["web page that speaks of it"] = ("package.not-a-word-document", () => $"<html><p>{FlatFile.Namespace}</p></html>"),
        ["document of Word 2003"] = ("package.not-a-word-document", () => FlatFile.Head + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"),
        ["PowerPoint presentation"] = ("package.not-a-word-document", () => FlatFile.Package(FlatFile.Root(), FlatFile.Document(Plain, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"))),
        ["document with macros"] = ("package.macros", () => FlatFile.Package(FlatFile.Root(), FlatFile.Document(Plain, WordKindTests.MacroDocument))),
        ["template with macros"] = ("package.macros", () => FlatFile.Package(FlatFile.Root(), FlatFile.Document(Plain, WordKindTests.MacroTemplate))),
        ["macros in an ordinary document"] = ("package.macros", () => Word(FlatFile.Binary("/word/media/x.bin", "application/vnd.ms-office.vbaProject", [1]))),
        ["object of another program"] = ("package.embedded-object", () => Word(FlatFile.Binary("/word/embeddings/oleObject1.bin", Octets, [1]))),
        ["dangerous field"] = ("package.dangerous-field", () => FlatFile.Package(FlatFile.Root(), FlatFile.Document("<w:fldSimple w:instr=\"DDEAUTO c:\\x\"/>"))),
        ["chart whose workbook is one XML file"] = ("package.embedded-object", () => FlatFile.TextOf(ChartPackages.Word(workbook: FlatFile.Of(TestPackage.Word().Zip())))),
    };

    // Limits that the hostile files of these tests go past without taking long to make.
    private static readonly TemplateLimits Limits = new() { PartBytes = 4 << 20, TotalBytes = 6 << 20 };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_package_is_refused(string name)
    {
        var (id, make) = Packages[name];
        var run = GateRun.Of(Encoding.UTF8.GetBytes(make()), Limits);
        Assert.False(run.Admitted);
        Assert.Equal([id], run.Ids);
    }

    [Fact]
    public void Twenty_megabytes_of_pictures_are_read_in_time()
    {
        var parts = Repeat(3, part => FlatFile.Binary($"/word/media/{part}.png", "image/png", Noise(7 << 20)));
        var run = GateRun.Of(Encoding.UTF8.GetBytes(Word(parts)));
        Assert.Empty(run.Found);
    }

    [Fact]
    public void Package_larger_than_the_limit_is_not_even_looked_at() =>
        Assert.Equal(["package.too-large"], GateRun.Of(Encoding.UTF8.GetBytes(Word(FlatFile.Binary("/a.bin", Octets, Noise(1024)))), new TemplateLimits { PackageBytes = 1024 }).Ids);

    [Fact]
    public void Everything_is_told_at_once()
    {
        var run = GateRun.Of(Encoding.UTF8.GetBytes(Word(
            FlatFile.Binary("/../x", Octets, []) + FlatFile.Document(Plain) + "<pkg:part><x/></pkg:part>" + Repeat(100, part => FlatFile.Binary($"/../{part}", Octets, [])))));
        Assert.Equal(["package.damaged", "package.duplicate-part", "package.unsafe-part-name"], run.Ids);
        Assert.Equal(50, run.Found.Count);
    }

    [Fact]
    public void Damage_names_the_part_and_its_place()
    {
        var damage = Assert.Single(GateRun.Of(Encoding.UTF8.GetBytes(Word(FlatFile.Xml("/word/header1.xml", Octets, "<a>\n<b></a>")))).Found);
        Assert.Equal(new DiagnosticLocation("word/header1.xml", "a page header", ""), damage.Location);
        Assert.Contains("line 2", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_gives_a_finding()
    {
        var whole = Encoding.UTF8.GetBytes(FlatFile.TextOf(ChartPackages.Word()));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.False(GateRun.Of(whole.AsMemory(0, length)).Admitted);
        }
    }

    /// <summary>A sound document, and after it whatever is wrong; or within a part of its own.</summary>
    private static string Word(string more = "", bool inPart = false) => FlatFile.Package(
        FlatFile.Root(),
        FlatFile.Document(Plain),
        inPart ? FlatFile.Xml("/word/x.xml", "application/xml", $"<x xmlns:w=\"{TestPackage.WordNamespace}\">{more}</x>") : more);

    private static string Repeat(int count, Func<int, string> make) => string.Concat(Enumerable.Range(0, count).Select(make));

    private static string Nested(string name, int depth) => Repeat(depth, _ => $"<{name}>") + Repeat(depth, _ => $"</{name}>");

    /// <summary>Bytes that cannot be compressed, always the same.</summary>
    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        ulong state = 88172645463325252;
        for (var index = 0; index < length; index++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            bytes[index] = (byte)state;
        }

        return bytes;
    }
}
