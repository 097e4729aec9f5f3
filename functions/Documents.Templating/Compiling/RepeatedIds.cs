using System.Globalization;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>Knows which ids must be unique in a document, and so must differ in every repetition of a loop.</summary>
internal static class RepeatedIds
{
    /// <summary>Ids of paragraphs and texts serve co-authoring alone; Word gives new ones when there are none.</summary>
    public static bool IsDropped(Markup.Attribute attribute) => attribute.Name is "w14:paraId" or "w14:textId";

    public static RenewedIdStep? StepFor(Element element, Markup.Attribute attribute) => (element.Name, attribute.Name) switch
    {
        ("wp:docPr", "id") => new RenewedIdStep(IdKind.Drawing, attribute.Value, isEnd: false),
        ("w:bookmarkStart", "w:id") => new RenewedIdStep(IdKind.Bookmark, attribute.Value, isEnd: false),
        ("w:bookmarkEnd", "w:id") => new RenewedIdStep(IdKind.Bookmark, attribute.Value, isEnd: true),
        ("w:bookmarkStart", "w:name") => new RenewedIdStep(IdKind.BookmarkName, attribute.Value, isEnd: false),
        ("w:id", "w:val") when element.Parent?.Name == "w:sdtPr" => new RenewedIdStep(IdKind.Control, attribute.Value, isEnd: false),
        ("v:shape" or "v:rect" or "v:roundrect" or "v:oval" or "v:line" or "v:group", "id" or "o:spid") => new RenewedIdStep(IdKind.Shape, attribute.Value, isEnd: false),
        ("w:tag", "w:val") when element.Parent?.Name == "w:sdtPr" => new RenewedIdStep(IdKind.ControlTag, attribute.Value, isEnd: false),
        _ => null,
    };

    /// <summary>A glance at a part's bytes: whether it may hold such ids.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> xml) =>
        xml.IndexOf("sdtPr"u8) >= 0 || xml.IndexOf("docPr"u8) >= 0 || xml.IndexOf("bookmarkStart"u8) >= 0;

    /// <summary>A glance at a part's bytes: whether it may hold content controls. UTF-16 writes them in other bytes.</summary>
    public static bool MayHoldControls(ReadOnlySpan<byte> xml) => xml.IndexOf("sdtPr"u8) >= 0 || (xml.Length > 1 && (xml[0] is 0xFE or 0xFF || xml[0] == 0 || xml[1] == 0));

    /// <summary>The largest id in a part.</summary>
    public static int Largest(Element root) => root.DescendantsAndSelf()
        .Select(element => element.Name switch
        {
            "wp:docPr" => element.Value("id"),
            "w:bookmarkStart" => element.Value("w:id"),
            "w:id" when element.Parent?.Name == "w:sdtPr" => element.Value("w:val"),
            _ => null,
        })
        .Max(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) && id < int.MaxValue / 2 ? id : 0);
}
