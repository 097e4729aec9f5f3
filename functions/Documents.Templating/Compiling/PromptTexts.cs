using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// The prompts of content controls, which Word keeps among a document's building blocks and shows whenever a control is
/// emptied. Looked up only for a control that may have to show one and does not.
/// </summary>
internal sealed class PromptTexts(TemplatePackage package)
{
    private Dictionary<string, (string Text, string? Style)>? _byName;

    /// <summary>The prompt of a control: its words and the style of its letters; <see langword="null"/> when it has none.</summary>
    /// <param name="settings">The settings of the control.</param>
    public (string Text, string? Style)? Of(Element settings) =>
        settings.Child("w:placeholder")?.Child("w:docPart")?.Value("w:val") is { } name && (_byName ??= Read()).TryGetValue(name, out var prompt) ? prompt : null;

    private Dictionary<string, (string Text, string? Style)> Read()
    {
        var prompts = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        if (package.Target(package.Contents.MainPart, "glossaryDocument") is not { } part
            || package.Contents.ContentTypeOf(part)?.EndsWith("document.glossary+xml", StringComparison.OrdinalIgnoreCase) != true)
        {
            return prompts;
        }

        foreach (var block in PartMarkup.Parse(package.Read(part)).Root.DescendantsAndSelf().Where(element => element.Name == "w:docPart"))
        {
            if (block.Child("w:docPartPr")?.Child("w:name")?.Value("w:val") is { } name
                && block.Child("w:docPartBody")?.Child("w:p") is { } paragraph
                && ParagraphText.Of(paragraph).ToString() is { Length: > 0 } text
                && !text.Contains("{{", StringComparison.Ordinal))
            {
                prompts[name] = (text, paragraph.Child("w:r")?.Child("w:rPr")?.Child("w:rStyle")?.Value("w:val"));
            }
        }

        return prompts;
    }
}
