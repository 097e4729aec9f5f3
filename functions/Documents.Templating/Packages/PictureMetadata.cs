namespace Documents.Templating.Packages;

/// <summary>
/// Takes out of a picture what a camera or a program noted beside it: place and time, names, a small copy of what it was
/// before it was cut. What is needed to show it as it was meant stays: its colours, its resolution, and which side is up.
/// JPEG and PNG; the pixels are not touched.
/// </summary>
internal static class PictureMetadata
{
    /// <returns>The picture without it; <see langword="null"/> when there is nothing to take out, or the picture is of another kind or broken.</returns>
    public static byte[]? Remove(ReadOnlySpan<byte> picture)
    {
        var output = new MemoryStream(picture.Length);
        var isWhole = picture.StartsWith([(byte)0xFF, (byte)0xD8]) ? JpegMetadata.Copy(picture, output) : PngMetadata.IsPng(picture) && PngMetadata.Copy(picture, output);
        // Nothing that stays is written otherwise than it stood.
        return isWhole && !picture.SequenceEqual(output.GetBuffer().AsSpan(0, (int)output.Length)) ? output.ToArray() : null;
    }
}
