using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Documents.Templating.Annotating;

/// <summary>
/// Writes findings into a document as Word comments. Comments only stand in the text of the body: findings in headers,
/// notes and properties are told at the beginning, with their place in words.
/// </summary>
internal static class CommentWriter
{
    private const string Author = "Documents";

    /// <returns>The copy; <see langword="null"/> when the document cannot be edited.</returns>
    public static MemoryStream? Copy(ReadOnlyMemory<byte> package, IReadOnlyList<Diagnostic> diagnostics)
    {
        var copy = new MemoryStream();
        copy.Write(package.Span);
        try
        {
            using var document = WordprocessingDocument.Open(copy, isEditable: true);
            Write(document.MainDocumentPart!, diagnostics);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library asks more of a package than Word does, and promises no exception type for what it misses.
            return null;
        }

        copy.Position = 0;
        return copy;
    }

    private static void Write(MainDocumentPart main, IReadOnlyList<Diagnostic> diagnostics)
    {
        var comments = Comments(main);
        var next = comments.Elements<Comment>().Select(comment => int.TryParse(comment.Id?.Value, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty(-1).Max() + 1;
        var body = main.Document!.Body!;
        var paragraphs = body.Descendants<Paragraph>().ToList();
        foreach (var diagnostic in diagnostics)
        {
            var id = (next++).ToString(CultureInfo.InvariantCulture);
            comments.Append(Comment(id, diagnostic));
            Mark(ParagraphOf(diagnostic.Location, main, paragraphs) ?? First(body, paragraphs), id);
        }
    }

    private static Comments Comments(MainDocumentPart main)
    {
        var part = main.WordprocessingCommentsPart ?? main.AddNewPart<WordprocessingCommentsPart>();
        return part.Comments ??= new Comments();
    }

    private static Comment Comment(string id, Diagnostic diagnostic)
    {
        var comment = new Comment { Id = id, Author = Author, Initials = "D" };
        comment.Append(Text(diagnostic.Message));
        if (diagnostic.Location is { } location)
        {
            comment.Append(Text(location.ToString()));
        }

        if (diagnostic.Suggestion is { } suggestion)
        {
            comment.Append(Text(suggestion));
        }

        comment.Append(Text(diagnostic.Id));
        return comment;
    }

    private static Paragraph Text(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    /// <summary>The paragraph whose text holds the words around the finding, in the part where it is.</summary>
    private static Paragraph? ParagraphOf(DiagnosticLocation? location, MainDocumentPart main, List<Paragraph> paragraphs)
    {
        if (location is null || !main.Uri.OriginalString.TrimStart('/').Equals(location.Part, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var words = Squeezed(location.Excerpt.Trim('…'));
        var holding = paragraphs.Where(paragraph => Squeezed(paragraph.InnerText).Contains(words, StringComparison.Ordinal)).ToList();
        // A text box stands in the paragraph around it, too: the innermost one is meant.
        return holding.Find(paragraph => !paragraph.Descendants<Paragraph>().Any(holding.Contains));
    }

    private static Paragraph First(Body body, List<Paragraph> paragraphs) =>
        paragraphs.Count > 0 ? paragraphs[0] : body.PrependChild(new Paragraph());

    private static void Mark(Paragraph paragraph, string id)
    {
        var start = new CommentRangeStart { Id = id };
        if (paragraph.ParagraphProperties is { } properties)
        {
            properties.InsertAfterSelf(start);
        }
        else
        {
            paragraph.PrependChild(start);
        }

        paragraph.Append(new CommentRangeEnd { Id = id });
        paragraph.Append(new Run(new CommentReference { Id = id }));
    }

    /// <summary>Text without white space: Word's line breaks and runs do not matter for finding a place.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
