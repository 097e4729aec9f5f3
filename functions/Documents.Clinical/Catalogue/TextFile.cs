using System.Text;

namespace Documents.Clinical.Catalogue;

/// <summary>Files of text as people save them: UTF-8, or what the byte order mark says.</summary>
public static class TextFile
{
    /// <summary>The text of a file.</summary>
    public static string Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
