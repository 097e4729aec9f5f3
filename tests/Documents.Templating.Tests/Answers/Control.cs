using System.Security;
using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Answers;

/// <summary>Markup of content controls as Word writes it.</summary>
internal static class Control
{
    public const string Namespaces =
        "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    public const string Placeholder = "<w:showingPlcHdr/>";

    /// <summary>A control with a tag (and no title), further settings and one line of text, within a paragraph.</summary>
    public static string Of(string tag, string text, string settings = "<w:text/>") =>
        $"<w:p>{Around(Tag(tag) + settings, Run(text))}</w:p>";

    public static string Tick(string tag, string state) =>
        Of(tag, "☒", $"<w14:checkbox {Namespaces}>{state}</w14:checkbox>");

    public static string Around(string settings, string content) =>
        $"<w:sdt><w:sdtPr>{settings}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Tag(string tag) => $"<w:tag w:val=\"{SecurityElement.Escape(tag)}\"/>";

    public static string Title(string title) => $"<w:alias w:val=\"{SecurityElement.Escape(title)}\"/>";

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>What is read from a document with this body.</summary>
    public static FilledDocumentResult Read(params string[] body)
    {
        var read = FilledDocument.Read(WordFile.WithBody(string.Concat(body)));
        Assert.Empty(read.Diagnostics);
        Assert.True(read.Succeeded);
        return read;
    }

    /// <summary>All values in the order of the document; an empty one is <c>∅</c>.</summary>
    public static string Values(params string[] body) => string.Join(" | ", Read(body).Controls.Select(control => control.Value ?? "∅"));

    /// <summary>Answers as <c>name=value</c> or <c>name=[value, value]</c>.</summary>
    public static string Text(IEnumerable<Answer> answers) => string.Join(' ', answers.Select(answer =>
    {
        var values = string.Join(", ", answer.Controls.Select(control => control.Value ?? "∅"));
        return $"{answer.Name}={(answer.IsList ? $"[{values}]" : values)}";
    }));
}
