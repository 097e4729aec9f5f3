using CsCheck;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Damage to bytes: some of them set, turned, filled, copied elsewhere, lost or doubled.</summary>
internal sealed record RandomDamage(IReadOnlyList<int> Numbers)
{
    public static Gen<RandomDamage> Of { get; } = Gen.Int[0, int.MaxValue].Array[5, 25].Select(numbers => new RandomDamage(numbers));

    public byte[] In(byte[] bytes)
    {
        var dna = new Dna(Numbers);
        while (!dna.IsSpent && bytes.Length > 0)
        {
            bytes = Change(bytes, dna);
        }

        return bytes;
    }

    public override string ToString() => string.Join(',', Numbers);

    private static byte[] Change(byte[] bytes, Dna dna)
    {
        var at = dna.Next(bytes.Length);
        var length = Math.Min(1 + dna.Next(64), bytes.Length - at);
        switch (dna.Next(7))
        {
            case 0:
                return With(bytes, copy => copy[at] = (byte)dna.Next(256));
            case 1:
                return With(bytes, copy => copy[at] ^= (byte)(1 << dna.Next(8)));
            case 2:
                return With(bytes, copy => copy.AsSpan(at, Math.Min(length, 8)).Fill((byte)(dna.Next(2) * 255)));
            case 3:
                return With(bytes, copy => bytes.AsSpan(dna.Next(bytes.Length - length + 1), length).CopyTo(copy.AsSpan(at)));
            case 4:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 5:
                return [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]];
            default:
                return [.. bytes[..at], .. "<>&\"'{}%\0\u00FF"u8.Slice(dna.Next(10), 1), .. bytes[at..]];
        }
    }

    private static byte[] With(byte[] bytes, Action<byte[]> change)
    {
        var copy = (byte[])bytes.Clone();
        change(copy);
        return copy;
    }
}
