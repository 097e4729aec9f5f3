using Documents.Cli.Files;
using Documents.Cli.Templates;
using Documents.Clinical.Catalogue;
using Documents.Templating;

namespace Documents.Cli.Library;

/// <summary>Reads the folder of the templates whole.</summary>
internal static class LibraryFolder
{
    /// <summary>Name of the folder where nothing else is said.</summary>
    public const string Usual = "templates";

    /// <summary>Far more than any template has.</summary>
    private const int MostBytes = 64 << 20;

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Reads every file that a library is made of; pictures and documents made from it are passed over.</summary>
    public static CatalogueResult Read(string folder)
    {
        var findings = new List<Diagnostic>();
        var files = new List<CatalogueFile>();
        Add(folder, "");
        var result = TemplateCatalogue.Read(files);
        return findings.Count == 0 ? result : result with { Findings = [.. findings.Select(finding => new CatalogueFinding("", finding)), .. result.Findings] };

        void Add(string inside, string path)
        {
            foreach (var file in Directory.EnumerateFiles(inside, "*", Readable).Where(CatalogueFile.Belongs).Order(StringComparer.Ordinal))
            {
                if (FileBytes.Read(file, MostBytes, findings) is { } bytes)
                {
                    files.Add(new CatalogueFile(path + Path.GetFileName(file), bytes));
                }
            }

            foreach (var inner in Directory.EnumerateDirectories(inside, "*", Readable).Where(Wildcard.IsPlainFolder).Order(StringComparer.Ordinal))
            {
                Add(inner, $"{path}{Path.GetFileName(inner)}/");
            }
        }
    }

    /// <summary>The library that a template lies in: the folder around it that has a house, or else the one around its shelf.</summary>
    public static string Around(string templateFolder)
    {
        var start = Path.TrimEndingDirectorySeparator(Path.GetFullPath(templateFolder));
        for (var folder = Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "house")))
            {
                return folder;
            }
        }

        return Path.GetDirectoryName(start) ?? start;
    }
}
