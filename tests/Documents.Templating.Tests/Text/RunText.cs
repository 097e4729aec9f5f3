using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>What one child of a run shows: its words, or a sign for a break, a tab, a reference.</summary>
internal static class RunText
{
    public static string? Of(XElement child) => child.Name.LocalName switch
    {
        "t" or "delText" => Raw(child.ShownText()),
        "tab" => "→",
        "ptab" => "⇥",
        "br" => child.Value("type") is null or "textWrapping" ? "↵" : "⇟",
        "cr" => "↵",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "¬",
        "sym" => $"{{sym {child.Value("char")}}}",
        "footnoteReference" => $"[^{child.Value("id")}]",
        "endnoteReference" => $"[^^{child.Value("id")}]",
        "commentReference" => $"[comment {child.Value("id")}]",
        "fldChar" => child.Value("fldCharType") switch { "begin" => "{", "separate" => "=", _ => "}" },
        "instrText" or "delInstrText" => child.Value.Trim(),
        "rPr" or "footnoteRef" or "endnoteRef" or "annotationRef" or "lastRenderedPageBreak"
            or "separator" or "continuationSeparator" or "pgNum" => "",
        _ => null,
    };

    /// <summary>
    /// Control characters and no-break spaces made visible. A line break or a tab must never be a character inside
    /// <c>w:t</c>: Word would show a space.
    /// </summary>
    private static string Raw(string text) => string.Concat(text.Select(character => character switch
    {
        '\n' => "␊",
        '\r' => "␍",
        '\t' => "␉",
        '\u00A0' => "⍽",
        '\u200B' => "{zwsp}",
        '\u202E' => "{rlo}",
        '\uFFFD' => "\uFFFD",
        _ when char.IsControl(character) => $"{{U+{(int)character:X4}}}",
        _ => character.ToString(),
    }));
}
