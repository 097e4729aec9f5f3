using System.Globalization;
using Documents.Templating.Markup;
using Documents.Templating.Packages;

namespace Documents.Templating.Answering;

/// <summary>Finds the language that a document was rendered in, which rendering leaves in its properties: in it people write numbers and dates.</summary>
internal static class DocumentLanguage
{
    public static CultureInfo Of(Package package, PackageContents contents)
    {
        var link = contents.RelationshipsOf("").FirstOrDefault(link => link.Is("core-properties"));
        if (link?.TargetPart is not { } part
            || package.Find(part) is not { } entry
            || contents.ContentTypeOf(part)?.EndsWith("core-properties+xml", StringComparison.OrdinalIgnoreCase) != true
            || PartMarkup.Parse(package.Inflate(entry)).Root.Child("dc:language")?.InnerText().Trim() is not { Length: > 0 and < 40 } name)
        {
            return RenderOptions.Default.Culture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return RenderOptions.Default.Culture;
        }
    }
}
