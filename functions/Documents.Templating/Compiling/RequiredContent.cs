using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>Tells what of a container is there whatever the data.</summary>
internal static class RequiredContent
{
    /// <summary>Whether a table, or a content control around rows, may lose all its rows.</summary>
    public static bool MayLoseAllRows(Element element) => element.Name == "w:sdt"
        ? element.Child("w:sdtContent") is { } content && MayLoseAllRows(content)
        : Containers.KindOf(element) == ContainerKind.Rows && RowsDependOnData(element);

    /// <summary>Whether a row, or a content control around cells, may lose all its cells.</summary>
    public static bool MayLoseAllCells(Element element) => element.Name == "w:sdt"
        ? element.Child("w:sdtContent") is { } content && MayLoseAllCells(content)
        : Containers.KindOf(element) == ContainerKind.Cells && !HasCell(element) && element.DescendantsAndSelf().TakeWhile(e => e.Name != "w:tc").Any(e => e.Children.Exists(child => child is TagNode));

    private static bool RowsDependOnData(Element table) =>
        !HasRow(table) && table.DescendantsAndSelf().TakeWhile(e => e.Name != "w:tc").Any(e => e.Children.Exists(child => child is TagNode));

    /// <summary>Whether the last thing in a container may be something else than a paragraph.</summary>
    public static bool LastParagraphDependsOnData(Element container) =>
        container.Children.Exists(child => child is TagNode || (child is Element element && MayBeNothing(element))) && !EndsWithParagraph(container);

    /// <summary>Whether the data decide what stands before a table: a tag does, beside it or in a paragraph that may go.</summary>
    public static bool MayFollowTable(Element table)
    {
        var siblings = table.Parent?.Children ?? [];
        var index = siblings.IndexOf(table);
        return index > 0 && (siblings[index - 1] is TagNode or StepNode || (siblings[index - 1] is Element before && OptionalParagraph.DeciderOf(before) is not null));
    }

    private static bool HasRow(Element table)
    {
        var depth = 0;
        foreach (var child in table.Children)
        {
            switch (child)
            {
                case TagNode tag:
                    depth += Change(tag);
                    break;
                case Element { Name: "w:tr" } row when depth == 0 && !MayLoseAllCells(row):
                    return true;
                case Element { Name: "w:sdt" } control when depth == 0 && control.Child("w:sdtContent") is { } content && HasRow(content):
                    return true;
            }
        }

        return false;
    }

    private static bool HasCell(Element row)
    {
        var depth = 0;
        foreach (var child in row.Children)
        {
            switch (child)
            {
                case TagNode tag:
                    depth += Change(tag);
                    break;
                case Element { Name: "w:tc" } when depth == 0:
                case Element { Name: "w:sdt" } control when depth == 0 && control.Child("w:sdtContent") is { } content && HasCell(content):
                    return true;
            }
        }

        return false;
    }

    private static bool EndsWithParagraph(Element container)
    {
        var depth = 0;
        var last = "";
        foreach (var child in container.Children)
        {
            switch (child)
            {
                case TagNode tag:
                    depth += Change(tag);
                    last = tag.Role == TagRole.Close ? "" : last;
                    break;
                case Element element when depth == 0 && element.Name is "w:p" or "w:tbl" or "w:sdt":
                    last = MayBeNothing(element) ? "" : element.Name;
                    break;
            }
        }

        // A content control at the end holds a paragraph of its own.
        return last is "w:p" or "w:sdt";
    }

    private static bool MayBeNothing(Element element) => OptionalParagraph.DeciderOf(element) is not null || RepeatingSections.MayLoseAllItems(element);

    private static int Change(TagNode tag) => tag.Role switch { TagRole.Open => 1, TagRole.Close => -1, _ => 0 };
}
