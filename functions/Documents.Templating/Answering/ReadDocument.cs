using System.Globalization;
using Documents.Templating.Packages;
using Documents.Templating.Rendering;

namespace Documents.Templating.Answering;

/// <summary>A document with content controls, as it was read.</summary>
/// <param name="Mark">The template that it says it was made from.</param>
/// <param name="Language">The language that it was rendered in.</param>
/// <param name="Controls">Its controls, in the order of reading.</param>
/// <param name="Items">The items of its repeating sections that stand for items of lists.</param>
internal sealed record ReadDocument(SourceTemplate? Mark, CultureInfo Language, IReadOnlyList<ReadControl> Controls, IReadOnlyList<ReadItem> Items)
{
    /// <summary>Whether any control has a tag.</summary>
    public bool HasTags { get; } = Controls.Any(control => control.Control.Tag.Length > 0);

    /// <param name="package">The document, which the gate has let pass.</param>
    /// <param name="contents">What the gate found in it.</param>
    /// <param name="template">The template, when it is known: it tells the paths that were too long for a tag.</param>
    public static ReadDocument Of(Package package, PackageContents contents, DocumentTemplate? template)
    {
        var byNumber = ControlTag.ByNumber(template is null ? [] : Patterns(template));
        var reader = new ControlReader(tag => ControlTag.PathOf(tag, byNumber));
        new FilledStories(package, contents, reader).Read();
        return new ReadDocument(TemplateMark.In(package, contents), DocumentLanguage.Of(package, contents), reader.Controls(), reader.Items);
    }

    private static IEnumerable<string> Patterns(DocumentTemplate template) => template.Fields
        .SelectMany(field => field.Type == TemplateFieldType.List ? new[] { field.Path, field.Path + "[]" } : [field.Path])
        .Concat(template.Compiled.Controls.Select(control => control.Pattern).OfType<string>());
}
