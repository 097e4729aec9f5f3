using System.Globalization;
using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Packages;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>Where the documents of a template may add lists.</summary>
/// <param name="Part">The part with the lists.</param>
/// <param name="Lists">How many lists the template has.</param>
/// <param name="NextList">The first number that no list of the template has.</param>
/// <param name="NextPattern">The first number that no pattern of a list has.</param>
/// <param name="Word">Word's namespace there.</param>
internal sealed record NumberingGrowth(GrowingNumbering Part, int Lists, int NextList, int NextPattern, WordNames Word)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

    public static NumberingGrowth Of(string name, PartMarkup markup, bool isStrict)
    {
        var lists = markup.Root.Elements.Where(element => element.Name == "w:num").ToList();
        return new NumberingGrowth(
            GrowingNumbering.Cut(name, markup.Root),
            lists.Count,
            1 + Largest(lists, "w:numId"),
            1 + Largest(markup.Root.Elements.Where(element => element.Name == "w:abstractNum"), "w:abstractNumId"),
            new WordNames(isStrict ? Namespaces.StrictWord : Namespaces.Word, isStrict ? "start" : "left"));
    }

    /// <summary>The part of a template that has no lists yet.</summary>
    public static byte[] Empty(bool isStrict) =>
        Encoding.UTF8.GetBytes($"{MarkupText.Declaration}<w:numbering xmlns:w=\"{(isStrict ? Namespaces.StrictWord : Namespaces.Word)}\"/>");

    private static int Largest(IEnumerable<Element> elements, string attribute) => elements
        .Select(element => int.TryParse(element.Value(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id : 0)
        .DefaultIfEmpty(0).Max();
}

/// <summary>The part with the lists, which grows in two places: patterns come before lists, and lists before what Word notes after them.</summary>
/// <param name="Name">Name in the package.</param>
/// <param name="Patterns">Its bytes up to the end of the patterns.</param>
/// <param name="Lists">Its bytes from there up to the end of the lists.</param>
/// <param name="End">Its bytes after them.</param>
internal sealed record GrowingNumbering(string Name, byte[] Patterns, byte[] Lists, byte[] End)
{
    public static GrowingNumbering Cut(string name, Element root)
    {
        var patterns = root.Children.FindLastIndex(child => child is Element { Name: "w:abstractNum" or "w:numPicBullet" }) + 1;
        var lists = Math.Max(patterns, root.Children.FindLastIndex(child => child is Element { Name: "w:num" }) + 1);
        var start = new StringBuilder(MarkupText.Declaration);
        MarkupText.AppendStart(start, root);
        if (root.Children.Count == 0)
        {
            // The root closes itself, and is opened again.
            start.Length -= "/>".Length;
            start.Append('>');
        }

        var end = Xml(new StringBuilder(), root.Children[lists..]);
        MarkupText.AppendEnd(end, root);
        return new GrowingNumbering(name, Bytes(Xml(start, root.Children[..patterns])), Bytes(Xml(new StringBuilder(), root.Children[patterns..lists])), Bytes(end));
    }

    public RenderedPart With(IEnumerable<string> patterns, IEnumerable<string> lists, int level, OutputBudget budget)
    {
        using var writer = new PartWriter(level, budget);
        writer.Write(Patterns);
        Write(patterns);
        writer.Write(Lists);
        Write(lists);
        writer.Write(End);
        return writer.Complete();

        void Write(IEnumerable<string> elements)
        {
            foreach (var element in elements)
            {
                writer.Write(Encoding.UTF8.GetBytes(element));
            }
        }
    }

    private static StringBuilder Xml(StringBuilder xml, List<Node> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Element element:
                    MarkupText.Append(xml, element);
                    break;
                case TextNode text:
                    MarkupText.AppendEscaped(xml, text.Value, inAttribute: false);
                    break;
            }
        }

        return xml;
    }

    private static byte[] Bytes(StringBuilder xml) => Encoding.UTF8.GetBytes(xml.ToString());
}
