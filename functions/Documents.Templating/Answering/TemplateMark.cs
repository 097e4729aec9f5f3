using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Answering;

/// <summary>Finds the mark that rendering leaves in the properties of a document: which template it was made from.</summary>
internal static class TemplateMark
{
    public static SourceTemplate? In(Package package, PackageContents contents)
    {
        var link = contents.RelationshipsOf("").FirstOrDefault(link => link.Is("custom-properties"));
        // The gate has read as XML only what calls itself XML.
        if (link?.TargetPart is not { } part
            || package.Find(part) is not { } entry
            || contents.ContentTypeOf(part)?.EndsWith("custom-properties+xml", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var properties = PartMarkup.Parse(package.Inflate(entry)).Root;
        return Value(properties, "TemplateId") is { } id ? new SourceTemplate(id, Value(properties, "TemplateVersion")) : null;
    }

    private static string? Value(Element properties, string name)
    {
        // Word keeps one property of a name, whatever its case.
        var text = properties.Elements
            .FirstOrDefault(property => name.Equals(property.Value("name"), StringComparison.OrdinalIgnoreCase))?.InnerText().Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
