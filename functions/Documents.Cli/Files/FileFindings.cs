using Documents.Templating;

namespace Documents.Cli.Files;

/// <summary>What can be wrong with files, with its sentences. They name the file and never quote what is in it.</summary>
internal static class FileFindings
{
    public static Diagnostic Missing(string path) => new(
        "file.missing", DiagnosticSeverity.Error,
        $"There is no file “{path}”.",
        "A template's folder has template.yaml, template.docx and the schema that “model” in template.yaml names.",
        null);

    public static Diagnostic Unreadable(string path) => new(
        "file.unreadable", DiagnosticSeverity.Error,
        $"“{path}” cannot be read.",
        "Close it in other programs, and check that you may open it.",
        null);

    public static Diagnostic Unwritable(string path) => new(
        "file.unwritable", DiagnosticSeverity.Error,
        $"“{path}” cannot be written.",
        "Close it in Word, and check that you may write there and that there is room.",
        null);

    public static Diagnostic TooLarge(string path, int megabytes) => new(
        "file.too-large", DiagnosticSeverity.Error,
        $"“{path}” is larger than {megabytes} MB.",
        "Check that it is the file you meant.",
        null);
}
