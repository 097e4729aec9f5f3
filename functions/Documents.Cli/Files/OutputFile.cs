namespace Documents.Cli.Files;

/// <summary>
/// A file in the making. It takes its name only when it is whole; until then whatever has that name stays as it was,
/// and a failure leaves nothing behind.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private bool _kept;

    private OutputFile(string path, FileStream stream)
    {
        _path = path;
        Stream = stream;
    }

    /// <summary>Where the content goes.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file beside its place, on the same disk, so that it can be put there in one step.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static OutputFile Beside(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        for (var attempt = 1; ; attempt++)
        {
            var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{attempt}.tmp");
            try
            {
                return new OutputFile(path, new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (attempt < 10 && File.Exists(temporary))
            {
                // Left by a process with our number that was ended from outside.
            }
        }
    }

    /// <summary>Copies a finished file to its place.</summary>
    public static void Copy(string from, string path)
    {
        using var source = File.OpenRead(from);
        using var copy = Beside(path);
        source.CopyTo(copy.Stream);
        copy.Keep();
    }

    /// <summary>Puts the finished file in its place.</summary>
    public void Keep()
    {
        Stream.Dispose();
        File.Move(Stream.Name, _path, overwrite: true);
        _kept = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_kept)
        {
            File.Delete(Stream.Name);
        }
    }
}
