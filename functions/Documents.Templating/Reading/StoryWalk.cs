using Documents.Templating.Markup;

namespace Documents.Templating.Reading;

/// <summary>Walks a part in the order of reading and says of every paragraph where it stands.</summary>
/// <param name="kind">What the part is to an author: <c>page header</c>; empty for the body.</param>
internal sealed class StoryWalk(string kind)
{
    /// <summary>Something to read, where it stands, and whether only old versions of Word show it.</summary>
    public readonly record struct Stop(Element Element, Place Place, bool IsFallback);

    private string? _heading;

    /// <summary>The paragraphs, nested ones (tables, text boxes) included.</summary>
    public IEnumerable<Stop> Paragraphs(Element root)
    {
        _heading = null;
        return Walk(root, Start, false, new Counters()).Where(stop => stop.Element.Name is "w:p" or "a:p");
    }

    /// <summary>Every element, for what attributes hold.</summary>
    public IEnumerable<Stop> Others(Element root)
    {
        _heading = null;
        return Walk(root, Start, false, new Counters()).Where(stop => stop.Element.Attributes.Count > 0);
    }

    /// <summary>Every cell of every table.</summary>
    public IEnumerable<Stop> Cells(Element root)
    {
        _heading = null;
        return Walk(root, Start, false, new Counters()).Where(stop => stop.Element.Name == "w:tc");
    }

    private Place? Start => kind.Length == 0 ? null : new Place(null, kind, 0);

    /// <summary>Numbers run on within one container: the body, a cell, a note.</summary>
    private sealed class Counters
    {
        public int Paragraphs;
        public int Tables;
        public int Boxes;
        public int Notes;
    }

    private IEnumerable<Stop> Walk(Element parent, Place? around, bool isFallback, Counters count)
    {
        var row = 0;
        var cell = 0;
        var boxes = count.Boxes;
        foreach (var element in parent.Elements.ToList())
        {
            var place = around;
            var inner = count;
            var fallback = isFallback;
            switch (element.Name)
            {
                case "w:p":
                    place = new Place(around, "paragraph", ++count.Paragraphs, around is null ? _heading : null);
                    NoteHeading(element);
                    break;
                case "w:tbl":
                    place = new Place(around, "table", ++count.Tables);
                    break;
                case "w:tr":
                    place = new Place(around, "row", ++row);
                    break;
                case "w:tc":
                    place = new Place(around, "cell", ++cell);
                    inner = new Counters();
                    break;
                case "w:txbxContent":
                    place = new Place(around, "text box", ++count.Boxes);
                    inner = new Counters();
                    break;
                case "w:footnote" or "w:endnote" or "w:comment":
                    // Word keeps separators as the notes numbered below one; an author does not see them.
                    count.Notes += element.Value("w:type") is null ? 1 : 0;
                    place = new Place(null, element.Name[2..], count.Notes);
                    inner = new Counters();
                    break;
                case "mc:AlternateContent":
                    boxes = count.Boxes;
                    break;
                case "mc:Fallback":
                    // The copy for old versions of Word is the same box to an author.
                    fallback = true;
                    count.Boxes = boxes;
                    break;
                case "w:sdtContent" when element.Elements.Any(e => e.Name == "w:tr"):
                    // Rows inside a content control count with the rows around it.
                    foreach (var stop in WalkRows(element, place, fallback, count, row))
                    {
                        yield return stop;
                    }

                    continue;
            }

            yield return new Stop(element, place ?? new Place(null, "the document", 0), fallback);
            foreach (var stop in Walk(element, place, fallback, inner))
            {
                yield return stop;
            }
        }
    }

    private IEnumerable<Stop> WalkRows(Element content, Place? place, bool fallback, Counters count, int row)
    {
        foreach (var element in content.Elements.ToList())
        {
            var at = element.Name == "w:tr" ? new Place(place, "row", ++row) : place;
            yield return new Stop(element, at ?? new Place(null, "the document", 0), fallback);
            foreach (var stop in Walk(element, at, fallback, count))
            {
                yield return stop;
            }
        }
    }

    private void NoteHeading(Element paragraph)
    {
        var style = paragraph.Child("w:pPr")?.Child("w:pStyle")?.Value("w:val");
        if (style is null || !style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var text = ParagraphText.Of(paragraph).ToString().Trim();
        _heading = text.Length is > 0 and <= 60 && !text.Contains("{{", StringComparison.Ordinal) ? text : null;
    }
}
