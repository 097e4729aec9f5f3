using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using static Documents.Templating.Tests.Hostile.HostilePackages;

namespace Documents.Templating.Tests.Hostile;

/// <summary>
/// Check 11. A document type declaration, which can name files and entities, is refused in every part and encoding.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class Check11_DocumentTypes
{
    private static readonly Dictionary<string, (string Id, Func<byte[]> Make)> Packages = new()
    {
        ["external entity"] = ("package.doctype", () => Word().With("word/document.xml", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>""").Zip()),
        ["entities that expand"] = ("package.doctype", () => Word().With("word/styles.xml", """<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>""").Zip()),
        ["DTD in UTF-16"] = ("package.doctype", () => Word().With("word/styles.xml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<!DOCTYPE x><x/>")).ToArray()).Zip()),
        ["DTD in relationships"] = ("package.doctype", () => Word().With("word/_rels/document.xml.rels", "<!DOCTYPE x><x/>").Zip()),
        ["DTD in content types"] = ("package.doctype", () => Word().With("[Content_Types].xml", "<!DOCTYPE x><x/>").Zip()),
        ["DTD in the package's own relationships"] = ("package.doctype", () => Word().WithoutRelationships().With("_rels/.rels", "<!DOCTYPE x><x/>").Zip()),
        ["DTD in properties"] = ("package.doctype", () => Word().With("docProps/core.xml", "<!DOCTYPE x><x/>").Zip()),
        ["DTD in data"] = ("package.doctype", () => Word().With("customXml/item1.xml", "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><x/>").Zip()),
        ["DTD in a drawing"] = ("package.doctype", () => Word().With("word/media/image1.svg", "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg/>").Zip()),
        ["DTD after a comment and an instruction"] = ("package.doctype", () => Word().With("word/styles.xml", "<?xml version=\"1.0\"?><!-- c --><?p i?>\n<!DOCTYPE x><x/>").Zip()),
        ["DTD in UTF-16, the other way round"] = ("package.doctype", () => Word().With("word/styles.xml", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE x><x/>")]).Zip()),
        ["entity that is nowhere declared"] = ("package.damaged", () => Word().With("word/styles.xml", "<x>&e;</x>").Zip()),
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Package_is_refused(string name) => GateRun.Refuses(Packages[name]);
}
