namespace Documents.Functions.Graph;

/// <summary>Text inside a filter.</summary>
internal static class OData
{
    /// <summary>Text in quotes; the SDK does not double those within.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
