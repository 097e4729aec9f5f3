using System.Buffers.Binary;
using System.Text;

namespace Documents.Templating.Tests.Packages;

/// <summary>Finds its way in the bytes of a zip file, to spoil one of them.</summary>
internal static class ZipBytes
{
    /// <summary>Where the lines of the table of contents begin.</summary>
    public static IReadOnlyList<int> CentralEntries(byte[] zip) => All(zip, "PK\u0001\u0002"u8);

    public static int End(byte[] zip) => zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);

    public static string NameAt(byte[] zip, int centralEntry) =>
        Encoding.UTF8.GetString(zip, centralEntry + 46, BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(centralEntry + 28)));

    private static List<int> All(byte[] zip, ReadOnlySpan<byte> signature)
    {
        var found = new List<int>();
        for (var from = 0; zip.AsSpan(from).IndexOf(signature) is var at and >= 0; from += at + 4)
        {
            found.Add(from + at);
        }

        return found;
    }
}
