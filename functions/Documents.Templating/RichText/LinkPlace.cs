using System.Text;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>A place in a paragraph where a hyperlink may begin.</summary>
internal sealed class LinkPlace
{
    // Content controls of these kinds hold words that look the same, and nothing else.
    private static readonly string[] PlainControls = ["w:text", "w:date", "w:comboBox", "w:dropDownList"];

    private readonly byte[] _start;
    private readonly byte[] _end;

    private LinkPlace(string start, string end) => (_start, _end) = (Encoding.UTF8.GetBytes(start), Encoding.UTF8.GetBytes(end));

    /// <param name="run">The run; <see langword="null"/> comes back when no hyperlink may stand where it stands.</param>
    /// <param name="word">The prefix of Word's namespace, with its colon.</param>
    /// <param name="relationships">The namespace of relationships.</param>
    public static LinkPlace? At(Element run, string word, string relationships)
    {
        if (run.Parent is not { Name: "w:p" or "w:sdtContent" or "w:smartTag" or "w:customXml" or "w:dir" or "w:bdo" } || IsInLink(run) || IsInPlainControl(run))
        {
            return null;
        }

        var root = run.Ancestors().Last();
        var bound = root.Attributes.Find(a => a.RawName.StartsWith("xmlns:", StringComparison.Ordinal) && a.Value == relationships)?.RawName["xmlns:".Length..];
        var id = bound is null ? $"xmlns:r=\"{relationships}\" r:id" : $"{bound}:id";
        return new LinkPlace($"<{word}hyperlink {id}=\"", $"</{word}hyperlink>");
    }

    /// <summary>Whether a run stands in a content control that holds words only.</summary>
    public static bool IsInPlainControl(Element run) => run.Ancestors().TakeWhile(e => e.Name != "w:txbxContent")
        .Any(e => e.Name == "w:sdt" && e.Child("w:sdtPr") is { } properties && PlainControls.Any(kind => properties.Child(kind) is not null));

    public void Begin(RenderContext context, string address)
    {
        context.Part.Write(_start);
        context.Part.Write(context.Relationships.ToAddress(address).AsSpan());
        context.Part.Write("\">"u8);
    }

    public void End(RenderContext context) => context.Part.Write(_end);

    /// <summary>Whether a run is part of a hyperlink already, as an element or as a field.</summary>
    private static bool IsInLink(Element run)
    {
        foreach (var around in run.Ancestors().TakeWhile(e => e.Name != "w:txbxContent"))
        {
            if (around.Name is "w:hyperlink" or "w:fldSimple")
            {
                return true;
            }

            if (around.Name == "w:p")
            {
                return IsInLinkField(around, run);
            }
        }

        return false;
    }

    private static bool IsInLinkField(Element paragraph, Element run)
    {
        var open = new Stack<StringBuilder>();
        foreach (var element in paragraph.DescendantsAndSelf().TakeWhile(e => e != run))
        {
            switch (element.Name)
            {
                case "w:fldChar" when element.Value("w:fldCharType") == "begin":
                    open.Push(new StringBuilder());
                    break;
                case "w:fldChar" when element.Value("w:fldCharType") == "end":
                    open.TryPop(out _);
                    break;
                case "w:instrText" when open.TryPeek(out var code):
                    code.Append(element.InnerText());
                    break;
            }
        }

        return open.Any(code => code.ToString().TrimStart().StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase));
    }
}
