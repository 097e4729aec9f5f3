using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Word notes in every row, cell and paragraph of a table which bands of its style they take (<c>w:cnfStyle</c>). Where
/// the data decide how many rows or columns there are, those notes would be wrong; without them Word reckons anew.
/// </summary>
internal static class StaleBanding
{
    public static void Drop(Element root)
    {
        foreach (var table in root.DescendantsAndSelf().Where(e => e.Name == "w:tbl" && DependsOnData(e)).ToList())
        {
            DropBelow(table);
        }
    }

    private static bool DependsOnData(Element rows) => rows.Children.Exists(child => child switch
    {
        TagNode => true,
        Element { Name: "w:tr" or "w:sdt" or "w:sdtContent" or "w:customXml" } below => DependsOnData(below),
        _ => false,
    });

    /// <summary>Tables inside the table have bands of their own.</summary>
    private static void DropBelow(Element element)
    {
        element.Children.RemoveAll(child => child is Element { Name: "w:cnfStyle" });
        foreach (var below in element.Elements.Where(e => e.Name != "w:tbl"))
        {
            DropBelow(below);
        }
    }
}
