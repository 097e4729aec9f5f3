using Documents.Templating;

namespace Documents.Cli.Preview;

/// <summary>What can keep a preview from being made, with its sentences.</summary>
internal static class PreviewFindings
{
    public static Diagnostic NoLibreOffice => new(
        "preview.no-libreoffice", DiagnosticSeverity.Error,
        "LibreOffice was not found; it makes the preview.",
        "Install it with “winget install TheDocumentFoundation.LibreOffice” on Windows, “brew install --cask libreoffice” on macOS, "
        + $"“sudo apt install libreoffice-writer” on Debian; or name its program in the variable {LibreOffice.Variable}.",
        null);

    public static Diagnostic NoPageImages => new(
        "preview.no-pdftoppm", DiagnosticSeverity.Error,
        "pdftoppm was not found; it makes the pictures of the pages.",
        "Install poppler with “winget install oschwartz10612.Poppler” on Windows, “brew install poppler” on macOS, “sudo apt install poppler-utils” on Debian; "
        + "or ask for a PDF, which does not need it.",
        null);

    public static Diagnostic Failed(string program) => new(
        "preview.failed", DiagnosticSeverity.Error,
        $"{program} could not make the preview.",
        "Open the rendered document in Word; if that works, try again with a newer version of the program.",
        null);
}
