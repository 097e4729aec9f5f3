using Documents.Templating.Tests.Files;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Pictures that are to be damaged.</summary>
internal static class SeedPictures
{
    public static byte[][] All { get; } =
    [
        PictureFile.Jpeg(),
        PictureFile.Jpeg(orientation: 6, isLittle: true),
        PictureFile.Jpeg("progressive.jpeg", orientation: 3),
        PictureFile.Plain("baseline.jpeg"),
        PictureFile.Png(),
        PictureFile.Png(orientation: 8),
        PictureFile.Plain("plain.png"),
    ];
}
