using Documents.Cli.Files;

namespace Documents.Cli.Preview;

/// <summary>Makes a PDF of a Word document.</summary>
internal sealed class LibreOffice(string program)
{
    /// <summary>Names the program where it is not on the PATH.</summary>
    public const string Variable = "LIBREOFFICE";

    // Its installers for Windows and macOS do not put it on the PATH.
    private static readonly string[] UsualPlaces =
    [
        @"C:\Program Files\LibreOffice\program\soffice.exe",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ];

    public static LibreOffice? Find(Terminal terminal)
    {
        var named = terminal.Variable(Variable);
        var program = named is null
            ? ExternalProgram.OnPath(terminal, "soffice", "libreoffice") ?? UsualPlaces.FirstOrDefault(File.Exists)
            : File.Exists(named) ? named : null;
        return program is null ? null : new LibreOffice(program);
    }

    /// <summary>Writes the PDF beside the document, under the same name; <see langword="null"/> when that failed.</summary>
    public async Task<string?> ToPdfAsync(string document, PrivateFolder folder, CancellationToken cancellationToken)
    {
        // A profile of its own: one that is already running would take the work over, and its list of recent documents keep the name.
        var succeeded = await ExternalProgram.RunAsync(
            program,
            [
                $"-env:UserInstallation={new Uri(folder.File("profile")).AbsoluteUri}",
                "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
                "--convert-to", "pdf", "--outdir", folder.Path, document,
            ],
            cancellationToken);
        var pdf = Path.ChangeExtension(document, ".pdf");
        return succeeded && File.Exists(pdf) ? pdf : null; // it ends with 0 when it could not read the document
    }
}
