namespace Documents.Cli.Preview;

/// <summary>What a preview becomes: one PDF, or a folder of pictures.</summary>
internal static class PreviewTarget
{
    public static bool IsPdf(string path) => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path);

    /// <summary>What is wrong with a path as a target; <see langword="null"/> when nothing is.</summary>
    public static string? Mistake(string path) =>
        path.Length == 0 ? "--output needs the name of a PDF or of a folder."
        : IsPdf(path) || Directory.Exists(path) ? null
        : Path.HasExtension(path) || File.Exists(path) ? $"--output has to be a name that ends in .pdf, or a folder, not “{path}”."
        : null;
}
