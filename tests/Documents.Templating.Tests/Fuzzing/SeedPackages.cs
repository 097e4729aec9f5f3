using System.IO.Compression;
using Documents.Templating.Tests.Answers;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>A sound package that is to be damaged.</summary>
internal sealed record SeedPackage(string Name, byte[] Zip)
{
    private readonly Lazy<byte[]> _flat = new(() => FlatFile.Of(Zip));

    /// <summary>The same as one XML file.</summary>
    public byte[] Flat => _flat.Value;

    /// <summary>The package with one part damaged before it was packed: its checksums are right.</summary>
    public byte[] With(int part, RandomDamage damage)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(Zip)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < from.Entries.Count; index++)
            {
                using var read = from.Entries[index].Open();
                using var bytes = new MemoryStream();
                read.CopyTo(bytes);
                using var written = to.CreateEntry(from.Entries[index].FullName, CompressionLevel.Fastest).Open();
                written.Write(index == part % from.Entries.Count ? damage.In(bytes.ToArray()) : bytes.ToArray());
            }
        }

        return stream.ToArray();
    }
}

/// <summary>Packages of all kinds: templates of the cases, a chart with its workbook, and what .NET writes in other ways.</summary>
internal static class SeedPackages
{
    private const int EveryTenth = 10;

    public static SeedPackage[] All { get; } =
    [
        .. CaseFolder.Names().Where((_, index) => index % EveryTenth == 0).Select(name => new SeedPackage(name, CaseFolder.Open(name).Template)),
        new("filled", WordFile.WithBody(Control.Of("a_1", "b") + Control.Of("a_2", "c", "<w:date w:fullDate=\"2026-12-01\"/>") + Control.Tick("d", ""))),
        new("chart", ChartPackages.Word()),
        new("stored", TestPackage.Word().Zip(CompressionLevel.NoCompression)),
        new("streamed", TestPackage.Word().Zip(seekable: false)),
    ];
}
