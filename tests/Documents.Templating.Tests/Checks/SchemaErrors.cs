using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Documents.Templating.Tests.Checks;

/// <summary>What the Open XML schema, as Microsoft 365 reads it, has against a document.</summary>
internal static class SchemaErrors
{
    /// <summary>Kinds of errors that the document has and its template had not.</summary>
    public static IEnumerable<string> Added(byte[] template, byte[] document)
    {
        var before = In(template).Select(error => error.Description).ToHashSet(StringComparer.Ordinal);
        return [.. In(document).Where(error => !before.Contains(error.Description)).Select(error => error.ToString())];
    }

    public static IReadOnlyList<SchemaError> In(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word)
            .Select(error => new SchemaError(error.Description, error.Part?.Uri.ToString() ?? "", error.Path?.XPath ?? ""))];
    }
}

internal sealed record SchemaError(string Description, string Part, string Path)
{
    public override string ToString() => $"{Part} {Path}: {Description}";
}
