namespace Documents.Templating.Tests.Text;

/// <summary>What a dump shows besides the words. A case asks only for what it is about.</summary>
/// <param name="Formatting">Marks for bold, colour, style …</param>
/// <param name="Paragraphs">Style and numbering of paragraphs.</param>
/// <param name="Numbers">The numbers and bullets that Word shows beside items of lists.</param>
/// <param name="Layout">Styles and header rows of tables, alignment, indents, borders and outline levels of paragraphs.</param>
/// <param name="Bookmarks">Where bookmarks start, with their names.</param>
/// <param name="Properties">Document properties.</param>
/// <param name="Settings">What the settings part holds that can name a person or a place.</param>
/// <param name="Tables">Grid, widths, spans, merges and shading of tables.</param>
/// <param name="Parts">The names of the parts of the package.</param>
/// <param name="Controls">What content controls note: the day, the chosen item, the tick, their locks and prompts.</param>
internal sealed record DumpOptions(
    bool Formatting, bool Paragraphs, bool Numbers, bool Layout, bool Bookmarks, bool Properties, bool Settings, bool Tables, bool Parts, bool Controls)
{
    public static DumpOptions Words { get; } = new(false, false, false, false, false, false, false, false, false, false);

    public static DumpOptions Of(IReadOnlyCollection<string> names) => new(
        names.Contains("formatting"),
        names.Contains("paragraphs"),
        names.Contains("numbers"),
        names.Contains("layout"),
        names.Contains("bookmarks"),
        names.Contains("properties"),
        names.Contains("settings"),
        names.Contains("tables"),
        names.Contains("parts"),
        names.Contains("controls"));
}
