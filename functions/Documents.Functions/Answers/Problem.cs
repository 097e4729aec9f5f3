using Documents.Templating;

namespace Documents.Functions.Answers;

/// <summary>Failures as problem+json: a code that programs read, a sentence that people read, and never a client's data.</summary>
internal static class Problem
{
    public static IResult Of(int status, string code, string detail, IReadOnlyDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { ["code"] = code };
        return Results.Problem(detail, statusCode: status, extensions: extensions);
    }

    /// <summary>Nobody of that key, or nobody whom this person may see: one answer, so that it tells neither.</summary>
    public static IResult NoSuchClient() => Of(StatusCodes.Status404NotFound, "client.unknown", "There is no such client, or you may not see them.");

    public static IResult NoSuchTemplate() => Of(StatusCodes.Status404NotFound, "template.unknown", "There is no such template.");

    /// <summary>What is wrong with a template, a model or a record, as a list.</summary>
    public static IResult WithFindings(int status, string code, string detail, IEnumerable<Diagnostic> diagnostics) =>
        Of(status, code, detail, new Dictionary<string, object?> { ["findings"] = diagnostics.Select(Finding.Of).ToList() });
}

/// <summary>A finding as the add-in shows it.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What it is.</param>
/// <param name="Cure">What to do.</param>
/// <param name="Place">Where it is.</param>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Message, string? Cure, string? Place)
{
    public static Finding Of(Diagnostic diagnostic) => new(diagnostic.Id, diagnostic.Severity, diagnostic.Message, diagnostic.Suggestion, diagnostic.Location?.ToString());
}
