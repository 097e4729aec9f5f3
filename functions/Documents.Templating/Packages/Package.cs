using System.IO.Hashing;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>A package as it lies in memory: its entries, nothing inflated. Immutable.</summary>
internal sealed class Package
{
    private readonly Dictionary<string, PackageEntry> _byName;
    private readonly TemplateLimits _limits;
    private readonly ReadOnlyMemory<byte>? _zip;

    private Package(List<PackageEntry> entries, Dictionary<string, PackageEntry> byName, TemplateLimits limits, ReadOnlyMemory<byte>? zip)
    {
        Entries = entries;
        _byName = byName;
        _limits = limits;
        _zip = zip;
    }

    /// <summary>The entries in the order of the file; folders and what macOS adds are left out.</summary>
    public IReadOnlyList<PackageEntry> Entries { get; }

    /// <summary>Opens a package, be it a zip or Flat OPC. Every entry is still to be screened.</summary>
    /// <returns>The package; <see langword="null"/> if something is wrong with it, which is then in <paramref name="found"/>.</returns>
    public static Package? Open(ReadOnlyMemory<byte> bytes, TemplateLimits limits, DiagnosticBag found)
    {
        // Asked first, as a program would that goes by the first bytes: a zip may have anything in front of it.
        if (bytes.Length > limits.PackageBytes || !FlatPackage.Recognises(bytes.Span))
        {
            return OpenZip(bytes, limits, found);
        }

        return FlatPackageReader.Read(bytes, limits, new GateFindings(found)) is { } entries
            ? new Package(entries, entries.ToDictionary(entry => entry.Name, PartName.Comparer), limits, zip: null)
            : null;
    }

    /// <summary>Reads the table of contents of a zip. Inflates nothing; every entry is still to be screened.</summary>
    /// <returns>The package; <see langword="null"/> if something is wrong with it, which is then in <paramref name="found"/>.</returns>
    public static Package? OpenZip(ReadOnlyMemory<byte> bytes, TemplateLimits limits, DiagnosticBag found)
    {
        var findings = new GateFindings(found);
        if (bytes.Length > limits.PackageBytes)
        {
            findings.Add(DiagnosticCatalogue.PackageTooLarge, PartPlace.Package, "", ByteCount.Say(bytes.Length), ByteCount.Say(limits.PackageBytes));
            return null;
        }

        if (FileKind.IsCompoundFile(bytes.Span))
        {
            AddCompoundFile(bytes.Span, findings);
            return null;
        }

        if (ZipDirectory.Find(bytes) is not { } directory)
        {
            if (FileKind.LooksZipped(bytes.Span))
            {
                findings.Add(DiagnosticCatalogue.PackageDamaged, PartPlace.Package, "", "its end is missing");
            }
            else
            {
                findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, PartPlace.Package, "", FileKind.OfBytes(bytes.Span));
            }

            return null;
        }

        try
        {
            return Read(bytes, directory, limits, findings);
        }
        catch (InvalidDataException)
        {
            findings.Add(DiagnosticCatalogue.PackageDamaged, PartPlace.Package, "", "its table of contents does not fit its contents");
            return null;
        }
    }

    /// <summary>Finds a part by its name, whatever its case; a leading slash does not matter.</summary>
    public PackageEntry? Find(string name) => _byName.GetValueOrDefault(name.TrimStart('/'));

    /// <summary>The package as a zip file, for programs that read nothing else: as it came, if it came as one.</summary>
    public ReadOnlyMemory<byte> AsZip()
    {
        if (_zip is { } zip)
        {
            return zip;
        }

        using var written = new MemoryStream();
        var writer = new PackageWriter(written);
        foreach (var entry in Entries)
        {
            writer.Copy(entry);
        }

        writer.Finish();
        return written.ToArray();
    }

    /// <summary>The inflated bytes of an entry.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged or too many. Never after the gate has admitted the package.</exception>
    public byte[] Inflate(PackageEntry entry)
    {
        if (entry.Length > _limits.PartBytes)
        {
            throw new InvalidDataException();
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)entry.Length);
        using var inflated = entry.OpenInflated();
        var isWhole = inflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && inflated.ReadByte() < 0;
        return isWhole && Crc32.HashToUInt32(bytes) == entry.Crc32 ? bytes : throw new InvalidDataException();
    }

    private static Package? Read(ReadOnlyMemory<byte> bytes, ZipDirectory directory, TemplateLimits limits, GateFindings findings)
    {
        var entries = new List<PackageEntry>();
        var byName = new Dictionary<string, PackageEntry>(PartName.Comparer);
        var records = 0;
        foreach (var record in directory.Records())
        {
            if (++records > limits.Parts)
            {
                findings.Add(DiagnosticCatalogue.PackageTooManyParts, PartPlace.Package, "", limits.Parts);
                return null;
            }

            if (IsIgnored(record) || findings.IsFull)
            {
                continue;
            }

            if (ReadEntry(directory, record, findings) is { } entry)
            {
                if (byName.TryAdd(entry.Name, entry))
                {
                    entries.Add(entry);
                }
                else
                {
                    findings.Add(DiagnosticCatalogue.PackageDuplicatePart, entry.Name, "", entry.Name);
                }
            }
        }

        if (records == 0)
        {
            findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, PartPlace.Package, "", "an empty zip file");
        }

        return findings.Any ? null : new Package(entries, byName, limits, bytes);
    }

    private static PackageEntry? ReadEntry(ZipDirectory directory, in ZipRecord record, GateFindings findings)
    {
        if (!PartName.IsSafe(record.Name))
        {
            findings.Add(DiagnosticCatalogue.PackageUnsafePartName, PartPlace.Package, "", GateFindings.Cut(record.Name));
            return null;
        }

        if (record.Encrypted)
        {
            findings.Add(DiagnosticCatalogue.PackageEncrypted, PartPlace.Package, "");
            return null;
        }

        const int Stored = 0;
        const int Deflated = 8;
        if (record.Method is not (Stored or Deflated) || (record.Method == Stored && record.CompressedLength != record.Length))
        {
            findings.Add(DiagnosticCatalogue.PackageDamaged, record.Name, "", $"the part “{record.Name}” is packed in a way that Word does not know");
            return null;
        }

        return new PackageEntry(record.Name, record.Method == Deflated, record.Crc32, record.Length, directory.DataOf(record));
    }

    /// <summary>Folders hold nothing, and what the Finder adds when somebody zips by hand belongs to no document.</summary>
    private static bool IsIgnored(in ZipRecord record) =>
        (record.Name.EndsWith('/') && record.Length == 0 && PartName.IsSafe(record.Name.TrimEnd('/')))
        || record.Name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || record.Name.EndsWith(".DS_Store", StringComparison.Ordinal);

    private static void AddCompoundFile(ReadOnlySpan<byte> bytes, GateFindings findings)
    {
        if (FileKind.IsEncrypted(bytes))
        {
            findings.Add(DiagnosticCatalogue.PackageEncrypted, PartPlace.Package, "");
        }
        else
        {
            findings.Add(DiagnosticCatalogue.PackageNotAWordDocument, PartPlace.Package, "", FileKind.OfCompoundFile(bytes));
        }
    }
}
