using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Packages;

/// <summary>Flat OPC as Word writes it: a package's twin in one XML file. Shares no code with the engine's reader.</summary>
internal static partial class FlatFile
{
    public const string Namespace = "http://schemas.microsoft.com/office/2006/xmlPackage";
    public const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>""";
    public const string RelationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

    /// <summary>The package of a zip file.</summary>
    public static byte[] Of(byte[] zip) => Encoding.UTF8.GetBytes(TextOf(zip));

    /// <inheritdoc cref="Of"/>
    public static string TextOf(byte[] zip)
    {
        var package = new WordPackage(zip);
        var types = package.Xml("[Content_Types].xml").Root!.Elements().ToList();
        return Package(package.Parts
            .Where(part => part.Key != "[Content_Types].xml")
            .Select(part => IsText(part.Key, part.Value)
                ? Xml("/" + part.Key, TypeOf(types, part.Key), Encoding.UTF8.GetString(part.Value))
                : Binary("/" + part.Key, TypeOf(types, part.Key), part.Value)));
    }

    /// <summary>A file with these parts.</summary>
    public static string Package(params IEnumerable<string> parts) => $"""{Head}<pkg:package xmlns:pkg="{Namespace}">{string.Concat(parts)}</pkg:package>""";

    public static string Xml(string name, string type, string xml) =>
        $"""<pkg:part pkg:name="{name}" pkg:contentType="{type}"><pkg:xmlData>{Declaration().Replace(xml, "")}</pkg:xmlData></pkg:part>""";

    public static string Binary(string name, string type, byte[] bytes) =>
        $"""<pkg:part pkg:name="{name}" pkg:contentType="{type}" pkg:compression="store"><pkg:binaryData>{Lines(bytes)}</pkg:binaryData></pkg:part>""";

    /// <summary>The relationships that make a part the document.</summary>
    public static string Root(string target = "word/document.xml") => Xml(
        "/_rels/.rels",
        RelationshipsType,
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{TestPackage.OfficeRelationships}officeDocument" Target="{target}"/></Relationships>""");

    /// <summary>The document itself, with this in its body.</summary>
    public static string Document(string body, string type = TestPackage.MainType) =>
        Xml("/word/document.xml", type, TestPackage.Story("document", $"<w:body>{body}</w:body>"));

    // Word breaks base64 into lines of 76 characters.
    private static string Lines(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);

    private static bool IsText(string name, byte[] bytes) =>
        (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        && bytes.AsSpan().IndexOf((byte)0) < 0;

    private static string TypeOf(List<XElement> types, string part) =>
        (string?)(types.Find(type => type.Name.LocalName == "Override" && "/" + part == (string?)type.Attribute("PartName"))
            ?? types.Find(type => type.Name.LocalName == "Default" && part.EndsWith("." + (string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase)))
        ?.Attribute("ContentType") ?? "application/octet-stream";

    [GeneratedRegex(@"^\uFEFF?(<\?xml.*?\?>)?\s*", RegexOptions.Singleline)]
    private static partial Regex Declaration();
}
