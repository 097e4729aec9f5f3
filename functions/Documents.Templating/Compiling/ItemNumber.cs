using System.Globalization;
using Documents.Templating.Markup;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>Puts a list that begins anew in place of the one that a paragraph names, itself or by its style.</summary>
internal static class ItemNumber
{
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="restart">The list.</param>
    /// <param name="look">The template's look.</param>
    /// <param name="word">The prefix of Word's namespace, with its colon.</param>
    public static void Renew(Element paragraph, ListRestart restart, TemplateLook look, string word)
    {
        var level = ListItem.Of(paragraph, look)!.Level;
        var properties = paragraph.Child("w:pPr");
        if (properties is null)
        {
            properties = Formatting.New(word, "pPr");
            paragraph.Prepend(properties);
        }

        if (properties.Child("w:numPr") is not { } numbering || numbering.Child("w:numId") is null)
        {
            numbering = Formatting.New(word, "numPr");
            numbering.Append(Formatting.New(word, "ilvl", ("val", level.ToString(CultureInfo.InvariantCulture))));
            numbering.Append(Formatting.New(word, "numId", ("val", restart.Original)));
            Formatting.Set(properties, numbering);
            KeepIndent(properties, look.Styles.Property(look.Styles.Of(paragraph), "w:ind"), word);
        }

        var list = numbering.Child("w:numId")!.AttributeNamed("w:val")!;
        list.Parts = new Element("", "");
        list.Parts.Append(new StepNode(new ListNumberStep(restart)));
    }

    /// <summary>A list that a paragraph names itself brings its own indents, where those of the style had been stronger.</summary>
    public static void KeepIndent(Element properties, Element? styled, string word)
    {
        if (styled is not null && properties.Child("w:ind") is null)
        {
            Formatting.Set(properties, Formatting.New(word, "ind", [.. styled.Attributes.Where(a => a.Name.StartsWith("w:", StringComparison.Ordinal)).Select(a => (a.Name[2..], a.Value))]));
        }
    }
}
