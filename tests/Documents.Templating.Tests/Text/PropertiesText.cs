using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>Document properties and the settings that can name a person, a machine or a place.</summary>
internal static class PropertiesText
{
    private static readonly string[] Kinds = ["core-properties", "extended-properties", "custom-properties", "thumbnail"];
    private static readonly string[] Telling = ["rsids", "attachedTemplate", "documentProtection", "docVars", "mailMerge", "trackRevisions"];

    public static IEnumerable<string> Of(WordPackage package) =>
        from kind in Kinds
        from part in package.Targets("", kind)
        from line in kind == "thumbnail" ? [$"thumbnail: {part}"] : Lines(package.Xml(part).Root!)
        select line;

    public static IEnumerable<string> Settings(WordPackage package) =>
        from part in package.Targets(package.MainPart, "settings")
        from element in package.Xml(part).Root!.Elements()
        where Telling.Contains(element.Name.LocalName)
        select string.Join(' ', element.Elements().Select(child => child.Value("name")).OfType<string>().Prepend(element.Name.LocalName));

    private static IEnumerable<string> Lines(XElement root) => root.Elements()
        .Where(element => element.Value.Length > 0)
        .Select(element => $"{element.Value("name") ?? element.Name.LocalName}: {element.Value}")
        .Order(StringComparer.Ordinal);
}
