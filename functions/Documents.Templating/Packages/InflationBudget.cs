using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>
/// How far the parts of a package may still inflate. Counts what really comes out of the decompressor: sizes told by the
/// package are the author's word, or an attacker's.
/// </summary>
internal sealed class InflationBudget(TemplateLimits limits)
{
    // Content types and relationships are kept in memory, unlike the other parts: a long document has a few hundred KB of them.
    private const long MostBookkeeping = 8L << 20;

    // A small part may inflate as it likes: with at most a thousandfold it stays small.
    private const long SmallPart = 1 << 10;

    private long _left = limits.TotalBytes;
    private long _bookkeepingLeft = MostBookkeeping;

    /// <summary>Whether all parts together took too much, so that no other part needs looking at.</summary>
    public bool IsSpent => _left < 0;

    /// <exception cref="PartRefusedException">The part has become too large.</exception>
    public void Take(PackageEntry entry, bool isBookkeeping, long partSoFar, int bytes)
    {
        Check(entry, partSoFar);
        _left -= bytes;
        if (_left < 0)
        {
            throw Refused($"its parts take more than {ByteCount.Say(limits.TotalBytes)}");
        }

        if (isBookkeeping && (_bookkeepingLeft -= bytes) < 0)
        {
            throw Refused($"its list of parts and links takes more than {ByteCount.Say(MostBookkeeping)}");
        }
    }

    /// <summary>Refuses a part by a size it has, or says it has.</summary>
    /// <exception cref="PartRefusedException">The part is too large.</exception>
    public void Check(PackageEntry entry, long length)
    {
        if (length > limits.PartBytes)
        {
            throw Refused($"the part “{entry.Name}” takes more than {ByteCount.Say(limits.PartBytes)}");
        }

        if (entry.Compressed.Length > SmallPart && length > entry.Compressed.Length * (long)limits.InflationRatio)
        {
            throw Refused($"the part “{entry.Name}” becomes more than {limits.InflationRatio} times larger");
        }
    }

    private static PartRefusedException Refused(string reason) => new(DiagnosticCatalogue.PackageInflatesTooMuch, reason);
}
