using System.Buffers.Binary;

namespace Documents.Templating.Packages;

/// <summary>Reads from a picture's header how large it becomes when a program unpacks it. PNG, JPEG and GIF.</summary>
internal static class ImageHeader
{
    private const int HeadLength = 24;

    /// <summary>Reads as far as the size stands.</summary>
    /// <returns>Pixels; <see langword="null"/> if this is no picture of these kinds, or a broken one.</returns>
    public static (long Width, long Height)? Read(Stream part)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        head = head[..part.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.Length < HeadLength)
        {
            return null;
        }

        if (head[0] == 0x89 && head[1..].StartsWith("PNG"u8))
        {
            return (BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]));
        }

        if (head.StartsWith("GIF8"u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        }

        return head.StartsWith([(byte)0xFF, (byte)0xD8]) ? ReadJpeg(head, part) : null;
    }

    /// <summary>A JPEG's size stands behind segments of any number and length.</summary>
    private static (long Width, long Height)? ReadJpeg(ReadOnlySpan<byte> head, Stream part)
    {
        var reader = new SegmentReader(head[2..], part);
        Span<byte> size = stackalloc byte[5];
        while (reader.Next() == 0xFF)
        {
            int marker;
            do
            {
                marker = reader.Next();
            }
            while (marker == 0xFF);

            if (marker is 0x01 or (>= 0xD0 and <= 0xD7))
            {
                continue;
            }

            var length = (reader.Next() << 8) | reader.Next();
            if (marker is < 0 or 0xD9 or 0xDA || length < 2)
            {
                return null;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                for (var index = 0; index < size.Length; index++)
                {
                    size[index] = (byte)reader.Next();
                }

                return (BinaryPrimitives.ReadUInt16BigEndian(size[3..]), BinaryPrimitives.ReadUInt16BigEndian(size[1..]));
            }

            for (var skipped = 2; skipped < length; skipped++)
            {
                if (reader.Next() < 0)
                {
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>What has been read of a part already, then the part.</summary>
    private ref struct SegmentReader(ReadOnlySpan<byte> head, Stream part)
    {
        private readonly byte[] _buffer = new byte[4096];
        private ReadOnlySpan<byte> _rest = head;

        /// <summary>The next byte; -1 at the end.</summary>
        public int Next()
        {
            if (_rest.IsEmpty)
            {
                _rest = _buffer.AsSpan(0, part.Read(_buffer));
            }

            if (_rest.IsEmpty)
            {
                return -1;
            }

            var value = _rest[0];
            _rest = _rest[1..];
            return value;
        }
    }
}
