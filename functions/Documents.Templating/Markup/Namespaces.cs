namespace Documents.Templating.Markup;

/// <summary>
/// The namespaces of a Word package with the prefixes that the specification writes, Transitional and Strict alike, so
/// that the rest of the engine can say <c>w:p</c> whatever the file says.
/// </summary>
internal static class Namespaces
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Of the lists of relationships themselves.</summary>
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [Word] = "w",
        [StrictWord] = "w",
        [Relationships] = "r",
        [StrictRelationships] = "r",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14",
        ["http://schemas.microsoft.com/office/word/2012/wordml"] = "w15",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps",
        ["urn:schemas-microsoft-com:vml"] = "v",
        ["urn:schemas-microsoft-com:office:office"] = "o",
        ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties"] = "cp",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"] = "ap",
        ["http://purl.oclc.org/ooxml/officeDocument/extendedProperties"] = "ap",
        ["http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"] = "op",
        ["http://purl.oclc.org/ooxml/officeDocument/customProperties"] = "op",
        ["http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"] = "vt",
        ["http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"] = "vt",
        [PackageRelationships] = "rel",
        [ContentTypes] = "ct",
        ["http://www.w3.org/XML/1998/namespace"] = "xml",
        ["http://www.w3.org/2000/xmlns/"] = "xmlns",
    };

    /// <summary>Name with the usual prefix; unknown namespaces give <c>?:name</c>, which no rule of the engine asks for.</summary>
    public static string NameOf(string namespaceUri, string localName) => namespaceUri.Length == 0
        ? localName
        : Prefixes.TryGetValue(namespaceUri, out var prefix) ? $"{prefix}:{localName}" : $"?:{localName}";
}
