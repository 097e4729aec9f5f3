using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Compiling;

/// <summary>
/// Takes out of a template what tells of its making and not of the client: who wrote it, where it lay, what was noted
/// beside it. Here: the parts that go, the parts without text of their own, and the properties.
/// </summary>
internal sealed class Cleaning(TemplatePackage package, bool keepComments, TemplateLimits limits)
{
    private readonly FieldCodes _codes = new(package);

    /// <summary>Takes away the parts that no client gets.</summary>
    public void RemoveParts()
    {
        foreach (var relationship in package.Contents.Relationships.SelectMany(group => group))
        {
            if (relationship.TargetPart is { } target && Goes(relationship.Kind) && !IsNeeded(target))
            {
                package.Remove(target);
            }
        }

        foreach (var entry in package.Entries.ToList())
        {
            if (Goes(entry.Name, package.Contents.ContentTypeOf(entry.Name) ?? "") && !IsNeeded(entry.Name))
            {
                package.Remove(entry.Name);
            }
        }
    }

    /// <summary>Cleans a part that is not text: settings, styles, building blocks, pictures, the workbooks of charts.</summary>
    public void Clean(PackageEntry entry)
    {
        var type = package.Contents.ContentTypeOf(entry.Name) ?? "";
        if (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            var picture = package.Read(entry.Name);
            Replace(entry, type.Contains("svg", StringComparison.OrdinalIgnoreCase) ? DrawingCleaning.Clean(picture) : PictureMetadata.Remove(picture));
        }
        else if (type.Equals(WorkbookCleaning.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            Replace(entry, WorkbookCleaning.Clean(package.Read(entry.Name), limits));
        }
        else if (type.Contains("wordprocessingml", StringComparison.OrdinalIgnoreCase) && type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase))
        {
            CleanMarkup(entry, type);
        }
    }

    /// <summary>Of what Word tells about a document, what holds of this one: the program, and what the author fills by a tag.</summary>
    public static void CleanExtendedProperties(Element root) => root.Children.RemoveAll(child => child is Element element
        && element.Name is not ("ap:Application" or "ap:AppVersion" or "ap:DocSecurity" or "ap:ScaleCrop") && !HoldsTag(element));

    /// <summary>
    /// Of the author's own properties, those that something asks for: a tag that fills them, a field that shows them. The
    /// rest is what SharePoint and other programs noted about the template. A label of sensitivity stays on the document.
    /// </summary>
    public void CleanCustomProperties(Element root) => root.Children.RemoveAll(child => child is Element element
        && !HoldsTag(element)
        && element.Value("name") is var name
        && !(name?.StartsWith("MSIP_Label_", StringComparison.Ordinal) == true && !name.EndsWith("_Owner", StringComparison.Ordinal))
        && !_codes.Name("DOCPROPERTY", name ?? ""));

    /// <summary>Whether parts at the end of such a relationship go.</summary>
    private bool Goes(string relationshipKind) => relationshipKind switch
    {
        "thumbnail" or "customXml" or "customXmlProps" or "printerSettings" or "intelligence" or "documenttasks" => true,
        "comments" or "commentsExtended" or "commentsIds" or "commentsExtensible" or "people" => !keepComments,
        _ => false,
    };

    /// <summary>Whether a part goes although nothing may lead to it: data and signatures lie in the file all the same.</summary>
    private bool Goes(string name, string contentType) =>
        name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("digital-signature", StringComparison.OrdinalIgnoreCase)
        || (!keepComments && contentType.EndsWith("people+xml", StringComparison.Ordinal));

    /// <summary>The list of sources is custom XML like any other, but a bibliography is made of it again and again.</summary>
    private bool IsNeeded(string part) => package.Has(part)
        && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && package.Contents.ContentTypeOf(part) == "application/xml"
        && package.Read(part).AsSpan().IndexOf("officeDocument/2006/bibliography"u8) >= 0
        && (_codes.Use("CITATION") || _codes.Use("BIBLIOGRAPHY"));

    private void Replace(PackageEntry entry, byte[]? cleaned)
    {
        if (cleaned is not null)
        {
            package.Replace(entry.Name, cleaned);
        }
    }

    private void CleanMarkup(PackageEntry entry, string type)
    {
        var bytes = package.Read(entry.Name);
        var isSettings = type.EndsWith("settings+xml", StringComparison.Ordinal);
        var isGlossary = type.EndsWith("glossary+xml", StringComparison.Ordinal);
        if (!isSettings && !isGlossary && !StoryCleaning.MayNeed(bytes, keepComments))
        {
            return;
        }

        var markup = PartMarkup.Parse(bytes);
        var isChanged = StoryCleaning.Clean(markup.Root, keepComments);
        isChanged |= isSettings && CleanSettings(markup.Root);
        isChanged |= isGlossary && CleanBuildingBlocks(markup.Root);
        if (isChanged)
        {
            package.Replace(entry.Name, markup.ToBytes());
        }
    }

    private bool CleanSettings(Element root)
    {
        var removed = root.Children.RemoveAll(child => child is Element { Name: "w:rsids" or "w:attachedTemplate" or "w:mailMerge" });
        foreach (var variables in root.Elements.Where(element => element.Name == "w:docVars").ToList())
        {
            // A variable that a field shows is part of the text; without it the field would show an error.
            removed += variables.Children.RemoveAll(child => child is Element variable && !_codes.Name("DOCVARIABLE", variable.Value("w:name") ?? ""));
            if (!variables.Elements.Any())
            {
                variables.Remove();
            }
        }

        return removed > 0;
    }

    /// <summary>Of the building blocks, only the prompts of content controls are used in a document; the others are texts nobody sees.</summary>
    private static bool CleanBuildingBlocks(Element root) => root.Elements.Where(element => element.Name == "w:docParts")
        .Sum(blocks => blocks.Children.RemoveAll(child => child is Element block && block.DescendantsAndSelf().All(e => e.Name != "w:gallery" || e.Value("w:val") != "placeholder"))) > 0;

    private static bool HoldsTag(Element element) => element.InnerText().Contains("{{", StringComparison.Ordinal);
}
