using System.Globalization;
using Documents.Cli.Files;

namespace Documents.Cli.Preview;

/// <summary>Makes a picture of every page of a PDF, with poppler's pdftoppm.</summary>
internal sealed class PageImages(string program)
{
    private const string Prefix = "page-";
    private const string DotsPerInch = "110";

    public static PageImages? Find(Terminal terminal) =>
        ExternalProgram.OnPath(terminal, "pdftoppm") is { } program ? new PageImages(program) : null;

    /// <summary>Gives the pictures in the order of the pages; none when that failed.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string pdf, PrivateFolder folder, CancellationToken cancellationToken)
    {
        var prefix = folder.File(Prefix.TrimEnd('-'));
        return await ExternalProgram.RunAsync(program, ["-png", "-r", DotsPerInch, pdf, prefix], cancellationToken)
            ? [.. Directory.EnumerateFiles(folder.Path, $"{Prefix}*.png").OrderBy(NumberOf)]
            : [];
    }

    /// <summary>Puts the pictures into a folder as page-1.png, page-2.png … and removes those of a longer document before it.</summary>
    public static void Place(IReadOnlyList<string> pictures, string folder)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < pictures.Count; i++)
        {
            OutputFile.Copy(pictures[i], Path.Combine(folder, $"{Prefix}{i + 1}.png"));
        }

        // A page left of another client's document would pass for a page of this one.
        foreach (var stale in Directory.EnumerateFiles(folder, $"{Prefix}*.png").Where(path => NumberOf(path) > pictures.Count).ToList())
        {
            File.Delete(stale);
        }
    }

    // Its numbers have leading zeros when there are ten pages or more.
    private static int NumberOf(string picture) =>
        int.TryParse(Path.GetFileNameWithoutExtension(picture.AsSpan())[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
