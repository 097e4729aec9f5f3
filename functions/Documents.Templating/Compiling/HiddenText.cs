using Documents.Templating.Diagnostics;
using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Text that the author hid (Font > Hidden). Nobody sees it on paper or on the screen, and whoever gets the document can
/// bring it to light with one click: it is left out. Tags in it that print nothing still work, and fields keep their
/// codes, which Word itself hides.
/// </summary>
internal sealed class HiddenText
{
    private readonly List<(Element Run, Place Place)> _runs = [];

    /// <summary>Finds the hidden runs of a part; before its tags are read, while its places are known.</summary>
    public static HiddenText In(Element root, string kind, HiddenStyles styles)
    {
        var hidden = new HiddenText();
        if (!styles.Any && !root.DescendantsAndSelf().Any(element => element.Name == "w:vanish"))
        {
            return hidden;
        }

        foreach (var (paragraph, place, _) in new StoryWalk(kind).Paragraphs(root).Where(stop => stop.Element.Name == "w:p").ToList())
        {
            foreach (var run in Runs(paragraph).Where(run => styles.Hide(paragraph, run)))
            {
                hidden._runs.Add((run, place));
            }
        }

        return hidden;
    }

    /// <summary>Takes the text out, once the tags are known from the text.</summary>
    /// <returns>Whether there was any.</returns>
    public bool Remove(string part, DiagnosticBag found)
    {
        var isChanged = false;
        foreach (var (run, place) in _runs)
        {
            var words = run.InnerText();
            if (!Empty(run))
            {
                continue;
            }

            isChanged = true;
            found.Add(DiagnosticCatalogue.HiddenText, new DiagnosticLocation(part, place.ToString(), Place.Excerpt(words, 0, words.Length)) { Position = found.NextPosition() });
            if (run.Children.All(child => child is Element { Name: "w:rPr" }) && run.Parent is { Name: "w:p" })
            {
                run.Remove();
            }
        }

        return isChanged;
    }

    private static bool Empty(Element run)
    {
        var removed = 0;
        foreach (var text in run.Elements.Where(child => child.Name == "w:t").ToList())
        {
            removed += text.Children.RemoveAll(child => child is not TagNode { IsSilent: true });
            if (text.Children.Count == 0)
            {
                text.Remove();
            }
        }

        return removed + run.Children.RemoveAll(child => child is Element { Name: "w:tab" or "w:br" or "w:cr" or "w:sym" or "w:noBreakHyphen" or "w:drawing" or "w:pict" or "mc:AlternateContent" }) > 0;
    }

    /// <summary>The runs of a paragraph, without those of text boxes in it, which have paragraphs of their own.</summary>
    private static IEnumerable<Element> Runs(Element parent)
    {
        foreach (var element in parent.Elements)
        {
            if (element.Name == "w:r")
            {
                yield return element;
            }
            else if (element.Name is not ("w:pPr" or "w:sdtPr"))
            {
                foreach (var run in Runs(element))
                {
                    yield return run;
                }
            }
        }
    }
}
