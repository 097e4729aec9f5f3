using System.Text;
using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>
/// A document as text a person can approve: every part that has words, in a fixed order. Paragraphs are lines, tables
/// are <c>| a | b |</c>, content controls <c>[title: text]</c>, links <c>«text → address»</c>, fields <c>{PAGE=1}</c>.
/// </summary>
internal static class DocumentText
{
    private static readonly (string Type, string Title)[] Notes =
        [("footnotes", "[^{0}]"), ("endnotes", "[^^{0}]"), ("comments", "[comment {0}]")];

    public static string Of(byte[] document, DumpOptions? options = null)
    {
        options ??= DumpOptions.Words;
        var package = new WordPackage(document);
        var main = package.MainPart;
        var text = new StringBuilder();
        var body = package.Xml(main).Root!.Elements().First(element => element.Is("body"));
        Lines(text, new StoryText(package, main, options).Blocks(body));
        Headers(text, package, main, options);
        foreach (var (type, title) in Notes)
        {
            foreach (var part in package.Targets(main, type))
            {
                Section(text, type, Note(new StoryText(package, part, options), package.Xml(part).Root!, title));
            }
        }

        if (options.Properties)
        {
            Section(text, "properties", PropertiesText.Of(package));
        }

        if (options.Settings)
        {
            Section(text, "settings", PropertiesText.Settings(package));
        }

        if (options.Parts)
        {
            Section(text, "parts", package.Parts.Keys);
        }

        return text.ToString();
    }

    /// <summary>Headers and footers by kind, in the order of the sections.</summary>
    private static void Headers(StringBuilder text, WordPackage package, string main, DumpOptions options)
    {
        var references = package.Xml(main).Descendants()
            .Where(element => element.Is("headerReference") || element.Is("footerReference"));
        foreach (var reference in references)
        {
            var part = package.Part(main, reference.Value("id")!);
            var lines = new StoryText(package, part, options).Blocks(package.Xml(part).Root!).ToList();
            var kind = $"{reference.Value("type")} {reference.Name.LocalName.Replace("Reference", "", StringComparison.Ordinal)}";
            Section(text, kind, lines);
        }
    }

    private static IEnumerable<string> Note(StoryText story, XElement notes, string title)
    {
        foreach (var note in notes.Elements().Where(element => element.Value("type") is null or "normal"))
        {
            var id = string.Format(System.Globalization.CultureInfo.InvariantCulture, title, note.Value("id"));
            yield return id + " " + string.Join(" ¶ ", story.Blocks(note));
        }
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append("--- ").Append(title).Append('\n');
            Lines(text, all);
        }
    }

    private static void Lines(StringBuilder text, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line.TrimEnd()).Append('\n');
        }
    }
}
