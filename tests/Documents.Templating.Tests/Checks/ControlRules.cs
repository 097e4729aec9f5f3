using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Checks;

/// <summary>What Word asks of what content controls hold.</summary>
internal static class ControlRules
{
    /// <summary>What is wrong with the content of a control; <see langword="null"/> when nothing is.</summary>
    public static string? Broken(XElement content)
    {
        var properties = content.Parent!.Word("sdtPr");
        if (Has(properties, "repeatingSection"))
        {
            return !content.Elements().Any() ? "a repeating section has no item"
                : content.Elements().Any(child => !(child.Is("sdt") && Has(child.Word("sdtPr"), "repeatingSectionItem"))) ? "a repeating section holds something that is no item"
                : null;
        }

        return content.Parent!.Parent!.Is("body") && !content.Elements().Any(child => child.Is("p") || child.Is("tbl") || child.Is("sdt")) ? "a control around paragraphs has none"
            : Has(properties, "checkbox") && content.AllWord("r").SelectMany(run => run.Elements()).Where(child => child.Is("t") || child.Is("sym")).ToList() is not [var sign] ? "a tick box shows more or less than its sign"
            : null;
    }

    private static bool Has(XElement? properties, string kind) => properties?.Elements().Any(setting => setting.Name.LocalName == kind) == true;
}
