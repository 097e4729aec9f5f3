using Documents.Templating.Diagnostics;

namespace Documents.Templating.Answering;

/// <summary>
/// The findings of the gate without the words of the document. In a template those are its author's and help to find the
/// place; in a filled document they can be what a client wrote, and findings go into logs.
/// </summary>
internal static class FindingsWithoutWords
{
    private const string BeforeAddress = ", to “";

    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<Diagnostic> found) =>
        [.. found.Select(Without).Distinct()];

    private static Diagnostic Without(Diagnostic diagnostic) => diagnostic with
    {
        Message = diagnostic.Id == DiagnosticCatalogue.PackageExternalTarget.Id ? WithoutAddress(diagnostic.Message) : diagnostic.Message,
        Location = diagnostic.Location is null ? null : diagnostic.Location with { Excerpt = "" },
    };

    // An address holds names of people and of folders, and what was typed into a form on the web.
    private static string WithoutAddress(string message) =>
        message.IndexOf(BeforeAddress, StringComparison.Ordinal) is >= 0 and var at ? message[..at] + "." : message;
}
