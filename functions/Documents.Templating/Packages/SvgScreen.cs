using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>Screens a drawing (SVG) for scripts and for anything it would load from elsewhere.</summary>
internal sealed class SvgScreen(string part, GateFindings findings) : XmlScreen
{
    private const int LongestStyle = 1 << 20;
    private bool _inStyle;

    protected override void Element(XmlReader reader)
    {
        _inStyle = reader.LocalName == "style" && !reader.IsEmptyElement;
        if (reader.LocalName is "script" or "foreignObject" or "iframe" or "handler")
        {
            Refuse("a script");
        }

        while (reader.MoveToNextAttribute())
        {
            Attribute(reader.LocalName, reader.Prefix, reader.Value);
        }

        reader.MoveToElement();
    }

    protected override void Text(XmlReader reader)
    {
        if (_inStyle)
        {
            var buffer = new char[LongestStyle];
            var read = reader.ReadValueChunk(buffer, 0, buffer.Length);
            StyleSheet(new string(buffer, 0, read));
        }
    }

    private void Attribute(string name, string prefix, string value)
    {
        if (prefix == "xmlns" || name == "xmlns")
        {
            return;
        }

        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            Refuse("a script");
        }
        else if (name is "href" or "src" && !IsInside(value))
        {
            Refuse(value);
        }
        else if (name != "href")
        {
            StyleSheet(value);
        }
    }

    /// <summary>Style rules, in an element or an attribute, load what <c>url(…)</c> and <c>@import</c> say.</summary>
    private void StyleSheet(string rules)
    {
        if (rules.Contains("@import", StringComparison.OrdinalIgnoreCase))
        {
            Refuse("another style sheet");
        }

        var from = 0;
        while ((from = rules.IndexOf("url(", from, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            from += "url(".Length;
            var end = rules.IndexOf(')', from);
            var target = rules[from..(end < 0 ? rules.Length : end)].Trim(' ', '"', '\'', '\t', '\n', '\r');
            if (!IsInside(target))
            {
                Refuse(target);
            }
        }
    }

    private static bool IsInside(string target)
    {
        var bare = target.Trim();
        return bare.Length == 0
            || bare[0] == '#'
            || (bare.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) && !bare.StartsWith("data:image/svg", StringComparison.OrdinalIgnoreCase));
    }

    private void Refuse(string target) => findings.Add(
        DiagnosticCatalogue.PackageExternalTarget,
        part,
        "",
        "a drawing (SVG)",
        GateFindings.Cut(target),
        "Right-click the drawing, choose “Save as Picture” with the type PNG, delete the drawing, and insert the PNG instead.");
}
