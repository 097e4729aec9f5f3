using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>A paragraph of nothing but <c>{{ … | paragraphs }}</c>: with no paragraphs to print it is none itself.</summary>
internal static class OptionalParagraph
{
    /// <summary>The tag that decides; <see langword="null"/> for any other paragraph.</summary>
    public static TagNode? DeciderOf(Element paragraph)
    {
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
                if (child is not TagNode { Role: TagRole.Output } tag || decider is not null || !EndsInParagraphs(tag.Code))
                {
                    return null;
                }

                decider = tag;
            }
        }

        return decider;
    }

    private static bool EndsInParagraphs(string code) =>
        code.TrimEnd().EndsWith("paragraphs", StringComparison.Ordinal) && code.TrimEnd()[..^"paragraphs".Length].TrimEnd().EndsWith('|');
}
