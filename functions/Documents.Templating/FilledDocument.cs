using Documents.Templating.Answering;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;

namespace Documents.Templating;

/// <summary>Reads back what a person wrote into the content controls of a document that was made from a template.</summary>
public static class FilledDocument
{
    /// <summary>
    /// Reads the content controls of a document: its text, its page headers and footers, its notes and its text boxes.
    /// The document comes from outside and is screened as a template is; wrong input never throws.
    /// </summary>
    /// <param name="package">The bytes of the .docx.</param>
    /// <param name="limits">What the package may ask of the machine; <see langword="null"/> for the defaults.</param>
    public static FilledDocumentResult Read(ReadOnlyMemory<byte> package, TemplateLimits? limits = null)
    {
        var found = new DiagnosticBag();
        limits ??= TemplateLimits.Default;
        if (Package.Open(package, limits, found) is not { } opened || !PackageGate.Admit(opened, limits, found, out var contents))
        {
            return new FilledDocumentResult(null, [], [], [], [], FindingsWithoutWords.Of(found.InOrder()));
        }

        var controls = new FilledStories(opened, contents).Controls();
        return new FilledDocumentResult(
            TemplateMark.In(opened, contents),
            controls,
            AnswerLists.Of(controls),
            GapAnswers.Filled(controls),
            GapAnswers.Open(controls),
            FindingsWithoutWords.Of(found.InOrder()));
    }
}
