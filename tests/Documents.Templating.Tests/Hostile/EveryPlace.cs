using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Hostile;

/// <summary>A template that prints one value in every kind of place where text can stand, and what each of them says in the document.</summary>
internal static partial class EveryPlace
{
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string ExtendedType = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    private const string CustomType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Places that hold an address: what stands there is percent-encoded.</summary>
    public static IReadOnlyList<string> Addresses { get; } = ["link address", "field code"];

    /// <summary>Properties, which lose characters that nobody sees.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["title", "company", "custom property"];

    /// <summary>A template with the tag everywhere; <c>v</c> is the field that it prints.</summary>
    public static byte[] Template(string tag = "{{ v }}") => TestPackage.Word(Body(tag))
        .With("word/header1.xml", TestPackage.Story("hdr", P(R(At("header", tag))))).WithType("word/header1.xml", Word + "header+xml")
        .With("word/footnotes.xml", TestPackage.Story("footnotes", $"""<w:footnote w:id="1">{P(R(At("footnote", tag)))}</w:footnote>""")).WithType("word/footnotes.xml", Word + "footnotes+xml")
        .With("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{At("title", tag)}</dc:title></cp:coreProperties>""").WithType("docProps/core.xml", CoreType)
        .With("docProps/app.xml", $"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>{At("company", tag)}</Company></Properties>""").WithType("docProps/app.xml", ExtendedType)
        .With("docProps/custom.xml", $$"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="P"><vt:lpwstr>{{At("custom property", tag)}}</vt:lpwstr></property></Properties>""").WithType("docProps/custom.xml", CustomType)
        .WithRelationship("header", "header1.xml")
        .WithRelationship("footnotes", "footnotes.xml")
        .WithRelationship("hyperlink", $"https://example.org/?link%20address={tag}&amp;end", external: true)
        .WithRelationship("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", source: "")
        .WithRelationship("extended-properties", "docProps/app.xml", source: "")
        .WithRelationship("custom-properties", "docProps/custom.xml", source: "")
        .Zip();

    /// <summary>What each place says; a line break is <c>\n</c> and a tab <c>\t</c>, and what is percent-encoded is decoded.</summary>
    public static IReadOnlyDictionary<string, string> Texts(byte[] document)
    {
        var package = new WordPackage(document);
        var all = new StringBuilder();
        foreach (var part in package.Parts.Keys.Where(part => part.EndsWith(".xml", StringComparison.Ordinal)))
        {
            foreach (var element in package.Xml(part).Descendants().Where(element => element.Name.LocalName != "Fallback"))
            {
                Append(all, element);
            }
        }

        var texts = Place().Matches(all.ToString()).DistinctBy(place => place.Groups[1].Value).ToDictionary(place => place.Groups[1].Value, place => place.Groups[2].Value);
        foreach (var address in package.Relationships(package.MainPart).Where(link => link.External).Select(link => link.Target).Append(FieldCode(package)).Where(address => address.Contains("&end", StringComparison.Ordinal)))
        {
            var value = address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..address.IndexOf("&end", StringComparison.Ordinal)];
            texts[address.Contains("link%20address", StringComparison.Ordinal) ? "link address" : "field code"] = Uri.UnescapeDataString(value);
        }

        return texts;
    }

    private static string Body(string tag) =>
        P(R(At("body", tag)))
        + P(R("{{ if true }}" + At("block", tag) + "{{ end }}"))
        + P(R("{{ for i in 1..1 }}" + At("loop", tag) + "{{ end }}"))
        + P(R("{{ capture c }}" + tag + "{{ end }}" + At("captured", "{{ c }}")))
        + P(R("{{ capture f }}" + tag + "{{ end }}" + At("function", "{{ f | string.append '' }}")))
        + P($"""<w:hyperlink r:id="rId3">{R(At("link text", tag))}</w:hyperlink>""")
        + P(Field("PAGE", At("field result", tag)))
        + P(Field($"HYPERLINK \"https://example.org/?field={tag}&amp;end\"", "x"))
        + P($"""<w:sdt><w:sdtPr><w:alias w:val="{At("control title", tag)}"/><w:tag w:val="{At("control tag", tag)}"/><w:id w:val="7"/></w:sdtPr><w:sdtContent>{R(At("control", tag))}</w:sdtContent></w:sdt>""")
        + P($"""<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1" cy="1"/><wp:docPr id="8" name="b" title="{At("picture title", tag)}" descr="{At("alternative text", tag)}"/></wp:inline></w:drawing></w:r>""")
        + P($"""<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="{At("old picture", tag)}"><v:textbox><w:txbxContent>{P(R(At("text box", tag)))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>""")
        + $"""<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="{At("table caption", tag)}"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc>{P(R(At("cell", tag)))}</w:tc></w:tr></w:tbl>"""
        + """<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>""";

    private static string At(string place, string tag) => $"⟨{place}:{tag}⟩";

    private static string P(string content) => $"<w:p>{content}</w:p>";

    private static string R(string text) => $"""<w:r><w:t xml:space="preserve">{text}</w:t></w:r>""";

    private static string Field(string code, string result) =>
        $"""<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{R(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

    private static void Append(StringBuilder all, XElement element)
    {
        all.Append(element switch
        {
            _ when element.Is("br") => "\n",
            _ when element.Is("tab") => "\t",
            _ when !element.HasElements && !element.Is("instrText") => element.Value,
            _ => "",
        });
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Value.StartsWith('⟨')))
        {
            all.Append(attribute.Value);
        }
    }

    private static string FieldCode(WordPackage package) =>
        package.Xml(package.MainPart).AllWord("instrText").Select(code => code.Value).Single(code => code.Contains("HYPERLINK", StringComparison.Ordinal));

    [GeneratedRegex("⟨([a-z ]+):(.*?)⟩", RegexOptions.Singleline)]
    private static partial Regex Place();
}
