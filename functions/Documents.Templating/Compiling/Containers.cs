using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>What an element holds, as far as blocks care.</summary>
internal enum ContainerKind
{
    /// <summary>Runs: a paragraph, a hyperlink, a content control within a line.</summary>
    Runs,

    /// <summary>Paragraphs and tables: the body, a cell, a text box, a note, a header.</summary>
    Blocks,

    /// <summary>Rows: a table, or a content control around rows.</summary>
    Rows,

    /// <summary>Cells: a row, or a content control around cells.</summary>
    Cells,

    /// <summary>Something whose children a block cannot repeat.</summary>
    Other,
}

/// <summary>Tells containers apart.</summary>
internal static class Containers
{
    public static ContainerKind KindOf(Element element) => element.Name switch
    {
        "w:p" or "w:instrText" or "w:hyperlink" or "w:ins" or "w:moveTo" or "w:smartTag" or "w:fldSimple" or "w:dir" or "w:bdo" or "a:p" => ContainerKind.Runs,
        "w:body" or "w:tc" or "w:txbxContent" or "w:hdr" or "w:ftr" or "w:footnote" or "w:endnote" or "w:comment" => ContainerKind.Blocks,
        "w:tbl" => ContainerKind.Rows,
        "w:tr" => ContainerKind.Cells,
        // A content control, or custom XML, holds what the place around it holds.
        "w:sdtContent" => element.Parent!.Parent is { } around ? KindOf(around) : ContainerKind.Other,
        "w:customXml" => element.Parent is { } around ? KindOf(around) : ContainerKind.Other,
        // Texts without runs: properties, attributes.
        _ when !element.Name.StartsWith("w:", StringComparison.Ordinal) => ContainerKind.Runs,
        _ => ContainerKind.Other,
    };

    /// <summary>Whether Word asks for at least a paragraph in it, at its end.</summary>
    public static bool NeedsParagraph(Element element) => element.Name switch
    {
        "w:tc" or "w:txbxContent" or "w:hdr" or "w:ftr" or "w:footnote" or "w:endnote" or "w:comment" => true,
        "w:sdtContent" => KindOf(element) == ContainerKind.Blocks && !RepeatingSections.Is(element.Parent!),
        _ => false,
    };
}
