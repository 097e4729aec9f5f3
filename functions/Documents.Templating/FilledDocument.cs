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
    /// <param name="options">The template and the model that it was made from, when they are known; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">There is a model, and no template.</exception>
    public static FilledDocumentResult Read(ReadOnlyMemory<byte> package, ReadOptions? options = null)
    {
        options ??= ReadOptions.Default;
        if (options is { Model: not null, Template: null })
        {
            throw new ArgumentException("What a model was made into can only be told with its template.", nameof(options));
        }

        var found = new DiagnosticBag();
        if (Package.Open(package, options.Limits, found) is not { } opened || !PackageGate.Admit(opened, options.Limits, found, out var contents))
        {
            return new FilledDocumentResult(null, [], [], [], [], FindingsWithoutWords.Of(found.InOrder()));
        }

        var document = ReadDocument.Of(opened, contents, options.Template);
        var template = options.Template is null ? null : new TemplateControls(options.Template.Compiled.Controls);
        Provenance.Check(document, template, options.Template, found);
        var original = options.Model is null ? null : Original.Of(document, options, found);
        var answers = template is null ? null : new AnswersByTemplate(document, template, original, options);
        var controls = document.Controls.Select(read => read.Control).ToList();
        return new FilledDocumentResult(
            document.Mark,
            controls,
            AnswerLists.Of(controls),
            GapAnswers.Filled(controls),
            GapAnswers.Open(controls),
            FindingsWithoutWords.Of(found.InOrder()))
        {
            Values = answers?.Values ?? AnswersByTag.Of(document),
            Changes = answers?.Changes ?? [],
            Mismatches = answers?.Mismatches ?? [],
        };
    }
}
