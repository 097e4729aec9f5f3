using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// An item of a list whose words all stand in blocks, such as <c>{{ if likes_tea }}Tea{{ end }}</c>, is no item when none
/// of them is printed: a bullet beside nothing says that something is missing.
/// </summary>
internal static class OptionalItems
{
    public static void Mark(Element root, TemplateLook look)
    {
        if (look.HasLists)
        {
            Walk(root, look);
        }
    }

    private static void Walk(Element element, TemplateLook look)
    {
        foreach (var child in element.Children)
        {
            if (child is Element below)
            {
                Walk(below, look);
            }
        }

        if (element.Name == "w:p" && element.Children.Find(child => child is TagNode) is TagNode { Role: TagRole.Open or TagRole.Silent } first
            && StandsInBlocks(element, out var blank) && ListItem.Of(element, look) is not null)
        {
            blank.ForEach(run => run.Remove());
            element.Prepend(new OptionalMark(first));
        }
    }

    /// <summary>Whether nothing is printed outside the blocks of a paragraph, but spaces before and after them.</summary>
    private static bool StandsInBlocks(Element paragraph, out List<Element> blank)
    {
        blank = [];
        var (depth, isAfter, spaces, blocks) = (0, false, 0, 0);
        foreach (var child in paragraph.Children)
        {
            switch (child)
            {
                case TagNode { Role: TagRole.Open }:
                    blocks++;
                    // Spaces between two blocks belong to both.
                    if (depth++ == 0 && isAfter && spaces > 0)
                    {
                        return false;
                    }

                    break;
                case TagNode { Role: TagRole.Close }:
                    (depth, isAfter, spaces) = (depth - 1, true, 0);
                    break;
                case Element { Name: "w:r" } run when depth == 0 && IsBlank(run):
                    blank.Add(run);
                    spaces++;
                    break;
                case Element { Name: not ("w:pPr" or "w:proofErr") } when depth == 0:
                    return false;
            }
        }

        return blocks > 0;
    }

    private static bool IsBlank(Element run) => run.Elements.All(child =>
        child.Name is "w:rPr" or "w:lastRenderedPageBreak" || (child.Name == "w:t" && child.Children.TrueForAll(node => node is TextNode text && string.IsNullOrWhiteSpace(text.Value))));
}

/// <summary>Marks a paragraph that goes when nothing is printed in it.</summary>
/// <param name="first">The first of its tags.</param>
internal sealed class OptionalMark(TagNode first) : Node
{
    public TagNode First => first;
}
