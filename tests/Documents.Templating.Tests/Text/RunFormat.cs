using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>The formatting of a run in a few words: <c>b i color=FF0000 style=Strong</c>.</summary>
internal static class RunFormat
{
    private static readonly string[] Switches = ["b", "i", "strike", "caps", "smallCaps", "rtl", "vanish", "cs"];
    private static readonly string[] Settings = ["u", "color", "sz", "highlight", "vertAlign", "lang"];

    public static string Of(XElement run)
    {
        if (run.Word("rPr") is not { } format)
        {
            return "";
        }

        var words = Switches
            .Where(name => format.Word(name) is { } element && element.Value("val") is null or "1" or "true" or "on")
            .Concat(Settings.Where(name => format.Word(name) is not null).Select(name => $"{name}={format.Setting(name)}"));
        if (format.Setting("rStyle") is { } style)
        {
            words = words.Append($"style={style}");
        }

        if (format.Word("rFonts") is { } fonts)
        {
            words = words.Append($"font={fonts.Value("ascii") ?? fonts.Value("asciiTheme")}");
        }

        return string.Join(' ', words);
    }
}
