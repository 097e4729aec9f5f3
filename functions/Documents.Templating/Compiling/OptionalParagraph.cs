using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// A paragraph that is none when nothing is printed in it: one of nothing but <c>{{ … | paragraphs }}</c>, one that begins
/// with <c>{{ … | markdown }}</c>, an item of a list whose words all stand in blocks.
/// </summary>
internal static class OptionalParagraph
{
    /// <summary>The tag with which what decides begins; <see langword="null"/> for any other paragraph.</summary>
    public static TagNode? DeciderOf(Element paragraph)
    {
        if (paragraph.Children is [OptionalMark mark, ..])
        {
            return mark.First;
        }

        if (MarkdownParagraph.First(paragraph) is { } first && MarkdownParagraph.Prints(first))
        {
            return first;
        }

        if (paragraph.Name != "w:p" || paragraph.Child("w:pPr")?.Child("w:sectPr") is not null)
        {
            return null;
        }

        TagNode? decider = null;
        foreach (var element in paragraph.DescendantsAndSelf())
        {
            if (element.Name is not ("w:p" or "w:pPr" or "w:r" or "w:rPr" or "w:t" or "w:proofErr") && element.Ancestors().All(e => e.Name is not ("w:pPr" or "w:rPr")))
            {
                return null;
            }

            foreach (var child in element.Children.Where(child => child is not Element))
            {
                if (child is not TagNode { Role: TagRole.Output } tag || decider is not null || !MarkdownParagraph.EndsIn(tag, "paragraphs"))
                {
                    return null;
                }

                decider = tag;
            }
        }

        return decider;
    }
}
