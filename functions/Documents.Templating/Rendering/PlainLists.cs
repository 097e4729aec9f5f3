using System.Globalization;
using System.Text;

namespace Documents.Templating.Rendering;

/// <summary>Lists for templates that have no list styles: bullets and numbers as Word's own buttons make them.</summary>
internal static class PlainLists
{
    /// <summary>Levels of a list in Word.</summary>
    public const int Levels = 9;

    /// <summary>How far a level stands in from the one above, in twentieths of a point.</summary>
    public const int Indent = 720;

    /// <summary>How far its sign stands before its text.</summary>
    public const int Hanging = 360;

    private static readonly string[] Bullets = ["•", "◦", "▪"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    /// <summary>The pattern (<c>w:abstractNum</c>).</summary>
    public static string Pattern(string id, bool isOrdered, WordNames word)
    {
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"<w:abstractNum xmlns:w=\"{word.Namespace}\" w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = isOrdered ? (Formats[level % 3], $"%{level + 1}.") : ("bullet", Bullets[level % 3]);
            xml.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:pPr><w:ind w:{word.Start}=\"{Indent * (level + 1)}\" w:hanging=\"{Hanging}\"/></w:pPr></w:lvl>");
        }

        return xml.Append("</w:abstractNum>").ToString();
    }

    /// <summary>A list of the pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="level">The level that starts at a number of its own; below 0 for bullets, which have none.</param>
    /// <param name="start">That number.</param>
    /// <param name="word">The names of the file.</param>
    public static NewList List(string pattern, int level, int start, WordNames word)
    {
        var started = level < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>");
        return new NewList($"<w:num xmlns:w=\"{word.Namespace}\" w:numId=\"{NewList.Id}\"><w:abstractNumId w:val=\"{pattern}\"/>{started}</w:num>");
    }
}

/// <summary>Word's namespace, and what differs between its two forms.</summary>
/// <param name="Namespace">The namespace, Transitional or Strict.</param>
/// <param name="Start">What the side where a line begins is called.</param>
internal sealed record WordNames(string Namespace, string Start);
