namespace Documents.Cli.Files;

/// <summary>A folder of our own for steps between, readable by nobody else, gone with everything in it when the work is done.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const int Attempts = 20;

    public string Path { get; } = Directory.CreateTempSubdirectory("documents-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        for (var attempt = 1; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException && attempt < Attempts)
            {
                // On Windows a program that has just ended can still hold its files for a moment.
                Thread.Sleep(50);
            }
        }
    }
}
