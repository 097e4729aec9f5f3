using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>Questions about Word's markup, whichever prefix it uses and whether it is Transitional or Strict.</summary>
internal static class Markup
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public static bool IsWord(this XElement element) => element.Name.NamespaceName is Transitional or Strict;

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name && element.IsWord();

    public static XElement? Word(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Is(name));

    public static IEnumerable<XElement> AllWord(this XContainer container, string name) =>
        container.Descendants().Where(element => element.Is(name));

    /// <summary>An attribute by its local name, in whatever namespace.</summary>
    public static string? Value(this XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(candidate => candidate.Name.LocalName == attribute && !candidate.IsNamespaceDeclaration)?.Value;

    /// <summary>The <c>w:val</c> of a child: <c>style.Setting("alias")</c>.</summary>
    public static string? Setting(this XElement? element, string name) => element?.Word(name)?.Value("val");

    /// <summary>Text as Word shows it: without <c>xml:space="preserve"</c> the white space at its ends is not there.</summary>
    public static string ShownText(this XElement text)
    {
        var preserved = text.AncestorsAndSelf()
            .Select(element => (string?)element.Attribute(XNamespace.Xml + "space"))
            .FirstOrDefault(value => value is not null) == "preserve";
        return preserved ? text.Value : text.Value.Trim(' ', '\t', '\r', '\n');
    }
}
