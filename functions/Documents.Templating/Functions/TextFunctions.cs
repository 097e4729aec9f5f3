using System.Collections;
using Documents.Templating.Diagnostics;
using Documents.Templating.Rendering;
using Documents.Templating.RichText;

namespace Documents.Templating.Functions;

/// <summary>The functions that know Word: lines, paragraphs, links, Markdown, and lists as a sentence says them.</summary>
internal static class TextFunctions
{
    public static IEnumerable<TemplateFunction> Global =>
    [
        new("lines", 1, 1, (context, values) => values[0] is null ? null : new TextBlock(Texts(context, values[0], keepEmpty: true), IsParagraphs: false)),
        new("paragraphs", 1, 1, (context, values) => values[0] is null ? null : new TextBlock(Texts(context, values[0], keepEmpty: false), IsParagraphs: true)),
        new("link", 1, 2, (context, values) => values[0] is null ? null : Link(context, context.Print(values[0]), values.Count > 1 ? context.Print(values[1]) : "")),
        new("markdown", 1, 1, (context, values) => values[0] is null ? null : Markdown(context, values[0])),
    ];

    public static IEnumerable<TemplateFunction> Array =>
    [
        new("join_and", 1, 1, (context, values) => Join(context, values[0], context.Words.And)),
        new("join_or", 1, 1, (context, values) => Join(context, values[0], context.Words.Or)),
    ];

    /// <summary>A link; nothing to link to gives the words alone.</summary>
    private static LinkValue Link(RenderContext context, string address, string words) => string.IsNullOrWhiteSpace(address)
        ? new LinkValue(words, null)
        : new LinkValue(words.Length == 0 ? address.Trim() : words, LinkAddress.Of(address) ?? throw context.Fault(DiagnosticCatalogue.UnsafeAddress));

    /// <summary>Markdown as rich text; of a list, each item is a text of its own.</summary>
    private static RichTextValue Markdown(RenderContext context, object? value)
    {
        var text = value is IEnumerable items and not string ? string.Join("\n\n", items.Cast<object?>().Select(context.Print)) : context.Print(value);
        return MarkdownReader.Read(text) ?? throw context.Fault(DiagnosticCatalogue.TangledMarkdown);
    }

    private static string? Join(RenderContext context, object? value, string word)
    {
        if (value is null)
        {
            return null;
        }

        var texts = Texts(context, value, keepEmpty: false);
        return texts.Count < 2 ? string.Concat(texts) : $"{string.Join(", ", texts.Take(texts.Count - 1))} {word} {texts[^1]}";
    }

    /// <summary>The items of a list, or the lines of a text.</summary>
    private static List<string> Texts(RenderContext context, object? value, bool keepEmpty)
    {
        var texts = value switch
        {
            string text => text.ReplaceLineEndings("\n").Split('\n'),
            IEnumerable list => list.Cast<object?>().Select(context.Print),
            _ => [context.Print(value)],
        };
        return [.. texts.Where(text => keepEmpty || !string.IsNullOrWhiteSpace(text))];
    }
}

/// <summary>Several texts that stay apart when they are printed.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="IsParagraphs">Whether each gets a paragraph of its own; otherwise a line.</param>
internal sealed record TextBlock(IReadOnlyList<string> Texts, bool IsParagraphs);
