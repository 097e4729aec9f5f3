namespace Documents.Templating.Diagnostics;

/// <summary>
/// Everything the engine can find wrong, with its sentences: one file a group (package, template, model).
/// Message and suggestion speak to somebody who works in Word, not to a programmer.
/// </summary>
internal static partial class DiagnosticCatalogue
{
    /// <summary>All entries, by id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticKind> All => field ??= Read();

    private static Dictionary<string, DiagnosticKind> Read() => typeof(DiagnosticCatalogue)
        .GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
        .Where(member => member.FieldType == typeof(DiagnosticKind))
        .Select(member => (DiagnosticKind)member.GetValue(null)!)
        .ToDictionary(kind => kind.Id, StringComparer.Ordinal);
}
