using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// A paragraph, or a row, that holds nothing but tags which print nothing is there for the author alone: it disappears,
/// and its tags stand between its neighbours.
/// </summary>
internal static class LonelyTags
{
    public static void LiftFromParagraphs(Element root)
    {
        foreach (var paragraph in root.DescendantsAndSelf().Where(e => e.Name == "w:p" && IsLonely(e)).ToList())
        {
            Lift(paragraph);
        }
    }

    /// <summary>Needs matched blocks: a row that holds a whole block is that block's content, an empty row for handwriting.</summary>
    public static void LiftFromRows(Element root)
    {
        foreach (var row in root.DescendantsAndSelf().Where(e => e.Name == "w:tr").ToList())
        {
            var tags = TagsIn(row).ToList();
            if (tags.Count > 0 && IsBlank(row) && tags.All(tag => tag.Block is null || LeavesRow(tag.Block, row)))
            {
                foreach (var tag in tags)
                {
                    tag.Remove();
                    row.InsertBefore(tag);
                }

                var around = row.Parent!;
                row.Remove();
                LiftFromControl(around);
            }
        }
    }

    /// <summary>A content control whose rows were all such rows is there for nobody, either.</summary>
    private static void LiftFromControl(Element content)
    {
        if (content is { Name: "w:sdtContent", Parent: { Parent: { } around } control } && !content.Elements.Any(e => e.Name is "w:tr" or "w:sdt"))
        {
            control.InsertBefore(content.Children.FindAll(child => child is TagNode));
            control.Remove();
            LiftFromControl(around);
        }
    }

    private static bool LeavesRow(Block block, Element row) => block.Tags.Any(tag => !tag.Ancestors().Contains(row));

    private static IEnumerable<TagNode> TagsIn(Element element) =>
        element.DescendantsAndSelf().SelectMany(e => e.Children).OfType<TagNode>();

    private static bool IsLonely(Element paragraph) =>
        paragraph.Children.Exists(child => child is TagNode) && IsBlank(paragraph);

    /// <summary>Whether nothing of it would be seen: tags that print nothing, white space, marks of ranges.</summary>
    private static bool IsBlank(Element element) => element.Children.TrueForAll(child => child switch
    {
        TagNode tag => tag.IsSilent,
        TextNode text => string.IsNullOrWhiteSpace(text.Value),
        Element below => below.Name switch
        {
            "w:pPr" or "w:rPr" or "w:trPr" or "w:tcPr" or "w:tblPrEx" or "w:proofErr" or "w:lastRenderedPageBreak" or "w:softHyphen" or "w:tab" or "w:commentReference" => true,
            "w:br" => below.Value("w:type") is null or "textWrapping",
            "w:r" or "w:t" or "w:p" or "w:tc" => IsBlank(below),
            _ => IsRangeMark(below),
        },
        _ => false,
    });

    private static bool IsRangeMark(Node node) => node is Element
    {
        Name: "w:bookmarkStart" or "w:bookmarkEnd" or "w:commentRangeStart" or "w:commentRangeEnd" or "w:permStart" or "w:permEnd"
    };

    private static void Lift(Element paragraph)
    {
        // Marks of ranges may stand beside paragraphs, in their order with the tags; but the last thing in a cell has to be
        // a paragraph, so there they go into one.
        var stayInParagraph = Containers.NeedsParagraph(paragraph.Parent!);
        var marks = paragraph.Children.FindAll(child => stayInParagraph && IsRangeMark(child));
        paragraph.InsertBefore(paragraph.Children.FindAll(child => child is TagNode || (!stayInParagraph && IsRangeMark(child))));
        paragraph.Children.RemoveAll(child => child is not Element { Name: "w:pPr" });
        if (IsNeeded(paragraph))
        {
            marks.ForEach(paragraph.Append);
        }
        else
        {
            MoveToNeighbour(marks, paragraph);
            paragraph.Remove();
        }
    }

    private static void MoveToNeighbour(List<Node> marks, Element paragraph)
    {
        var siblings = paragraph.Parent!.Children;
        var index = siblings.IndexOf(paragraph);
        if (siblings.FindLastIndex(index, index + 1, node => node is Element && node != paragraph) is >= 0 and var before && siblings[before] is Element { Name: "w:p" } previous)
        {
            marks.ForEach(previous.Append);
        }
        else if (siblings.FindIndex(index + 1, node => node is Element) is >= 0 and var after && siblings[after] is Element { Name: "w:p" } next)
        {
            next.Children.InsertRange(next.Child("w:pPr") is null ? 0 : 1, marks);
            marks.ForEach(mark => mark.Parent = next);
        }
        else
        {
            paragraph.InsertBefore(marks);
        }
    }

    /// <summary>A paragraph that ends a section stays, and so does the one that ends a cell, a note or a text box, alone or after a table.</summary>
    private static bool IsNeeded(Element paragraph) =>
        paragraph.Child("w:pPr")?.Child("w:sectPr") is not null
        || (paragraph.Parent!.Name is "w:tc" or "w:txbxContent" or "w:hdr" or "w:ftr" or "w:footnote" or "w:endnote" or "w:comment"
            && paragraph.Parent.Elements.Where(e => e.Name is "w:p" or "w:tbl" or "w:sdt").ToList() is var blocks
            && blocks[^1] == paragraph && (blocks.Count == 1 || blocks[^2].Name == "w:tbl"));
}
