using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Cli.Files;

/// <summary>Reads files whole. A file that cannot be read is a finding, not an exception.</summary>
internal static class FileBytes
{
    /// <summary>Reads a file, or no more than its first <paramref name="most"/> bytes.</summary>
    public static ReadOnlyMemory<byte>? Read(string path, long most, List<Diagnostic> findings)
    {
        try
        {
            // Word keeps a document that is open in it to itself, but lets others read.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Read(file, most);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            findings.Add(failed is FileNotFoundException or DirectoryNotFoundException
                ? FileFindings.Missing(path)
                : FileFindings.Unreadable(path));
            return null;
        }
    }

    /// <summary>Reads a file as text: UTF-8, or what its byte order mark says.</summary>
    public static string? ReadText(string path, long most, List<Diagnostic> findings) => Read(path, most, findings) is { } bytes ? TextFile.Read(bytes) : null;

    /// <summary>Reads a stream, or no more than its first <paramref name="most"/> bytes.</summary>
    public static ReadOnlyMemory<byte> Read(Stream stream, long most)
    {
        var buffer = new byte[Math.Min(most, stream.CanSeek ? stream.Length + 1 : 1 << 16)];
        var count = 0;
        while (stream.Read(buffer, count, buffer.Length - count) is > 0 and var got)
        {
            count += got;
            if (count == buffer.Length && count < most)
            {
                Array.Resize(ref buffer, (int)Math.Min(most, Math.Min(2L * count, Array.MaxLength)));
            }
        }

        return buffer.AsMemory(0, count);
    }
}
