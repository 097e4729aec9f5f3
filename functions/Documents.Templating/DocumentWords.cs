using Documents.Templating.Diagnostics;
using Documents.Templating.Extracting;
using Documents.Templating.Packages;

namespace Documents.Templating;

/// <summary>What a reader of a document sees or hears: its words, with the places they stand in.</summary>
public static class DocumentWords
{
    /// <summary>
    /// Reads the words of a document: paragraphs of its text, headers, footers, notes and text boxes, what a screen reader
    /// says of its pictures, tables and controls, the addresses of its links, and its properties. The document comes from
    /// outside and is screened as a template is; wrong input never throws.
    /// </summary>
    /// <param name="package">The bytes of the .docx.</param>
    /// <param name="limits">What the package may ask of the machine; <see langword="null"/> for the defaults.</param>
    public static DocumentWordsResult Read(ReadOnlyMemory<byte> package, TemplateLimits? limits = null)
    {
        var found = new DiagnosticBag();
        limits ??= TemplateLimits.Default;
        return Package.Open(package, limits, found) is { } opened && PackageGate.Admit(opened, limits, found, out var contents)
            ? new DocumentWordsResult(new TextExtractor(opened, contents).All(), found.InOrder())
            : new DocumentWordsResult([], found.InOrder());
    }
}

/// <summary>What reading the words of a document gave. It can hold a person's words: only the diagnostics may be logged.</summary>
/// <param name="Passages">The words, in the order of the document; headers, footers, notes and properties come after the text.</param>
/// <param name="Diagnostics">Why the document could not be read.</param>
public sealed record DocumentWordsResult(IReadOnlyList<DocumentPassage> Passages, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether the document could be read.</summary>
    public bool Succeeded => !Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}

/// <summary>What a passage is.</summary>
public enum DocumentPassageKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>What a screen reader says of a picture, a table or a control.</summary>
    Description,

    /// <summary>The address of a link.</summary>
    Address,

    /// <summary>A property of the file.</summary>
    Property,
}

/// <summary>A paragraph of a document, or something around it that a reader sees.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where it is, as a person says it: <c>table 2, row 3, second cell, paragraph 1</c>; for a property its name.</param>
/// <param name="Text">Its words; <c>\n</c> for a line break.</param>
public sealed record DocumentPassage(DocumentPassageKind Kind, string Place, string Text);
