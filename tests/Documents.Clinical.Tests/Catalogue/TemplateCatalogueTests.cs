using System.Text;
using Documents.Clinical.Catalogue;

namespace Documents.Clinical.Tests.Catalogue;

/// <summary>What only a library as a whole can get wrong.</summary>
public sealed class TemplateCatalogueTests
{
    private const string Folder = "worksheets/thought-record-short";

    [Theory]
    [InlineData("archive/" + Folder, "id: thought-record-short", "catalogue.repeated-id")]
    [InlineData("worksheets/thought-record-again", "id: thought-record-again", "catalogue.repeated-code")]
    public void The_second_of_a_name_is_told_and_left_out(string second, string id, string finding)
    {
        var (catalogue, findings) = TemplateCatalogue.Read([.. Files(Folder, "id: thought-record-short"), .. Files(second, id)]);
        var told = Assert.Single(findings);
        Assert.Equal(finding, told.Diagnostic.Id);
        // Which one is the first, their order says.
        Assert.Equal(new[] { Folder, second }.Min(StringComparer.Ordinal), Assert.Single(catalogue.Templates).Folder);
        Assert.NotEqual(told.Folder, catalogue.Templates[0].Folder);
    }

    private static IEnumerable<CatalogueFile> Files(string folder, string id)
    {
        var own = Path.Combine(Vignette.Templates, "worksheets", "thought-record-short");
        foreach (var file in Directory.EnumerateFiles(own, "*", SearchOption.AllDirectories).Where(CatalogueFile.Belongs))
        {
            var bytes = File.ReadAllBytes(file);
            if (Path.GetFileName(file) == TemplateManifest.FileName)
            {
                bytes = Encoding.UTF8.GetBytes(File.ReadAllText(file).Replace("id: thought-record-short", id, StringComparison.Ordinal));
            }

            yield return new CatalogueFile($"{folder}/{Path.GetRelativePath(own, file).Replace('\\', '/')}", bytes);
        }
    }
}
