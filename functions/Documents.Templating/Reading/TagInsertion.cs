using Documents.Templating.Markup;

namespace Documents.Templating.Reading;

/// <summary>
/// Takes the characters of a paragraph's tags out of its runs and puts tag nodes where the tags began, so that a tag
/// stands in one run however many Word had spread it over, and takes that run's formatting.
/// </summary>
internal static class TagInsertion
{
    /// <summary>A stretch of the paragraph's text that goes, and the nodes that come in its place.</summary>
    /// <param name="Start">Index of the first character that goes; before the tag, if the tag eats white space.</param>
    /// <param name="End">Index after the last one.</param>
    /// <param name="At">Index of the tag itself: its run gives the formatting.</param>
    /// <param name="Tags">What comes in its place.</param>
    public readonly record struct Cut(int Start, int End, int At, IReadOnlyList<TagNode> Tags);

    /// <summary>Makes the cuts, which are in order and do not overlap.</summary>
    public static void Apply(ParagraphText text, IReadOnlyList<Cut> cuts)
    {
        foreach (var piece in text.Pieces)
        {
            var own = cuts.Where(cut => Touches(cut, piece)).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            if (piece.IsText)
            {
                Rebuild(piece, own, text.ToString());
            }
            else
            {
                RemoveWithEmptyRun(piece.Source);
            }
        }
    }

    /// <summary>An empty piece (a soft hyphen) goes when it lies inside a cut.</summary>
    private static bool Touches(Cut cut, ParagraphText.Piece piece) => piece.Length == 0
        ? cut.Start < piece.Start && piece.Start < cut.End
        : cut.Start < piece.End && piece.Start < cut.End;

    private static void Rebuild(ParagraphText.Piece piece, List<Cut> cuts, string text)
    {
        var element = piece.Source;
        element.Children.Clear();
        var at = piece.Start;
        foreach (var cut in cuts)
        {
            AppendText(element, text, at, Math.Min(cut.Start, piece.End));
            if (cut.At >= piece.Start && cut.At < piece.End)
            {
                foreach (var tag in cut.Tags)
                {
                    element.Append(tag);
                }
            }

            at = Math.Max(at, cut.End);
        }

        AppendText(element, text, at, piece.End);
        if (element.Children.Count == 0)
        {
            RemoveWithEmptyRun(element);
        }
        else if (element.Name is "w:t" or "w:instrText")
        {
            PreserveSpace(element);
        }
    }

    private static void AppendText(Element element, string text, int from, int to)
    {
        if (from < to)
        {
            element.Append(new TextNode(text[from..to]));
        }
    }

    public static void PreserveSpace(Element text)
    {
        if (text.AttributeNamed("xml:space") is { } space)
        {
            space.Value = "preserve";
        }
        else
        {
            text.Attributes.Add(new Markup.Attribute("xml:space", "xml:space", "preserve"));
        }
    }

    private static void RemoveWithEmptyRun(Element element)
    {
        var run = element.Parent!;
        element.Remove();
        if (run.Name is "w:r" or "a:r" && run.Elements.All(child => child.Name is "w:rPr" or "a:rPr"))
        {
            run.Remove();
        }
    }
}
