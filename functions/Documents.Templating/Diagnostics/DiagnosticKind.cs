using System.Globalization;

namespace Documents.Templating.Diagnostics;

/// <summary>
/// One entry of the catalogue: an id with its sentences, written once. <c>{0}</c>, <c>{1}</c> stand for what differs.
/// </summary>
/// <param name="Id">Stable name: what is wrong in (package, template, model) and what.</param>
/// <param name="Severity">Whether a document can still be made.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What to do, for somebody who works in Word.</param>
/// <param name="Example">The smallest template, or input, that causes it. The author's guide and the cases quote it.</param>
internal sealed record DiagnosticKind(
    string Id,
    DiagnosticSeverity Severity,
    string Message,
    string Suggestion,
    string Example)
{
    public Diagnostic At(DiagnosticLocation? location, params ReadOnlySpan<object?> arguments) => new(
        Id,
        Severity,
        string.Format(CultureInfo.InvariantCulture, Message, arguments),
        string.Format(CultureInfo.InvariantCulture, Suggestion, arguments),
        location);
}
