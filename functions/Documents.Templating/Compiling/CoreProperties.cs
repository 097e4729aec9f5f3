using System.Globalization;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>The properties of the finished document: its own title and language, which template it came from, nothing of the author.</summary>
internal static class CoreProperties
{
    public const string Part = "docProps/core.xml";
    public const string CustomPart = "docProps/custom.xml";
    public const string ContentType = "application/vnd.openxmlformats-package.core-properties+xml";
    public const string CustomContentType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    public const string RelationshipType = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    public const string CustomRelationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";

    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string CustomNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Properties of a document that has none.</summary>
    public static Element Empty() => new("cp:coreProperties", "cp:coreProperties")
    {
        Attributes = [Attribute("xmlns:cp", CoreNamespace), Attribute("xmlns:dc", DublinCore)],
    };

    public static Element EmptyCustom() => new("op:Properties", "Properties")
    {
        Attributes = [Attribute("xmlns", CustomNamespace), Attribute("xmlns:vt", Types)],
    };

    /// <summary>Whether an element holds a property of the document, of whichever of the three kinds.</summary>
    public static bool IsProperty(Element element) => element.Name.Split(':') is ["dc" or "dcterms" or "cp" or "ap" or "vt", _];

    /// <summary>Leaves what describes the document; what tells who made the template and when goes.</summary>
    public static void Clean(Element root, string? title)
    {
        root.Children.RemoveAll(child => child is not Element element
            || (element.Name is "dc:creator" or "cp:lastModifiedBy" or "cp:revision" or "dcterms:created" or "dcterms:modified" or "cp:lastPrinted" or "cp:version"
                or "dc:language" or "dc:identifier" && !element.InnerText().Contains("{{", StringComparison.Ordinal)));
        if (string.IsNullOrWhiteSpace(root.Child("dc:title")?.InnerText()) && title is not null)
        {
            root.Children.RemoveAll(child => child is Element { Name: "dc:title" });
            root.Prepend(Text(root, "dc", DublinCore, "title", title));
        }
    }

    /// <summary>Puts the language of the rendering where the property stands.</summary>
    public static void AddLanguage(Element root)
    {
        var language = Text(root, "dc", DublinCore, "language", "");
        language.Append(new StepNode(LanguageStep.Instance));
        root.Append(language);
    }

    public static void AddTemplate(Element root, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        root.Children.RemoveAll(child => child is Element property && property.Value("name") == name);
        var id = root.Elements.Select(property => int.TryParse(property.Value("pid"), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 1).DefaultIfEmpty(1).Max() + 1;
        var property = new Element("op:property", Prefix(root, "op:") + "property")
        {
            Attributes = [Attribute("fmtid", UserDefined), Attribute("pid", id.ToString(CultureInfo.InvariantCulture)), Attribute("name", name)],
        };
        property.Append(Text(root, "vt", Types, "lpwstr", value));
        root.Append(property);
    }

    private static string Prefix(Element root, string canonical) =>
        root.RawName.Contains(':', StringComparison.Ordinal) ? root.RawName[..(root.RawName.IndexOf(':', StringComparison.Ordinal) + 1)] : canonical == root.Name[..canonical.Length] ? "" : canonical;

    private static Element Text(Element root, string prefix, string ns, string name, string value)
    {
        var bound = root.Attributes.Find(a => a.RawName.StartsWith("xmlns:", StringComparison.Ordinal) && a.Value == ns)?.RawName[6..];
        if (bound is null)
        {
            bound = prefix;
            root.Attributes.Add(Attribute("xmlns:" + prefix, ns));
        }

        var element = new Element($"{prefix}:{name}", $"{bound}:{name}");
        if (value.Length > 0)
        {
            element.Append(new TextNode(value));
        }

        return element;
    }

    private static Markup.Attribute Attribute(string name, string value) => new(name, name, value);
}

/// <summary>A place in a tree where something is written that is no tag of the author's.</summary>
internal sealed class StepNode(Step step) : Node
{
    public Step Step => step;

    /// <summary>A step that writes the whole value of an attribute.</summary>
    public static Element AsValue(Step step)
    {
        var value = new Element("", "");
        value.Append(new StepNode(step));
        return value;
    }
}
