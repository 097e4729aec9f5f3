using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Lifts the tags that print nothing out of their runs, so that they stand between runs and what lies between two of
/// them is whole runs. Tags that print stay in their text.
/// </summary>
internal static class TagLifting
{
    public static void Lift(Element root)
    {
        var runs = root.DescendantsAndSelf()
            .Where(element => element.Name is "w:r" or "a:r" or "m:r" && HoldsSilentTag(element))
            .ToList();
        foreach (var run in runs)
        {
            Split(run);
        }
    }

    private static bool HoldsSilentTag(Element run) =>
        run.Elements.Any(text => IsText(text) && text.Children.Any(child => child is TagNode { IsSilent: true }));

    private static bool IsText(Element element) => element.Name is "w:t" or "a:t" or "m:t";

    private static void Split(Element run)
    {
        var pieces = new List<Node>();
        var current = Shell(run);
        foreach (var child in run.Children.ToList())
        {
            if (child is Element { Name: "w:rPr" or "a:rPr" or "m:rPr" })
            {
                continue;
            }

            if (child is not Element text || !IsText(text))
            {
                current.Append(child);
                continue;
            }

            var part = TextShell(text);
            foreach (var node in text.Children)
            {
                if (node is TagNode { IsSilent: true })
                {
                    Close(pieces, current, part);
                    pieces.Add(node);
                    current = Shell(run);
                    part = TextShell(text);
                }
                else
                {
                    part.Append(node);
                }
            }

            if (part.Children.Count > 0)
            {
                current.Append(part);
            }
        }

        Close(pieces, current, null);
        run.InsertBefore(pieces);
        run.Remove();
    }

    private static void Close(List<Node> pieces, Element run, Element? text)
    {
        if (text?.Children.Count > 0)
        {
            run.Append(text);
        }

        if (run.Elements.Any(child => child.Name is not ("w:rPr" or "a:rPr" or "m:rPr")))
        {
            pieces.Add(run);
        }
    }

    /// <summary>A run with the same formatting and nothing in it.</summary>
    private static Element Shell(Element run)
    {
        var shell = new Element(run.Name, run.RawName) { Attributes = [.. run.Attributes] };
        if ((run.Child("w:rPr") ?? run.Child("a:rPr") ?? run.Child("m:rPr")) is { } formatting)
        {
            shell.Append(formatting.Clone());
        }

        return shell;
    }

    private static Element TextShell(Element text)
    {
        var shell = new Element(text.Name, text.RawName) { Attributes = [.. text.Attributes.Select(a => new Markup.Attribute(a.Name, a.RawName, a.Value))] };
        return shell;
    }
}
