using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Documents.Templating.Tests.Api;

/// <summary>The engine as a package for people who use it without the rest: <c>dotnet pack</c>.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Package_holds_the_engine_its_docs_and_its_readme()
    {
        var folder = Directory.CreateTempSubdirectory("documents-package-");
        try
        {
            Pack(folder.FullName);
            using var package = ZipFile.OpenRead(Directory.GetFiles(folder.FullName, "Documents.Templating.*.nupkg").Single());
            string[] files = ["README.md", "lib/net10.0/Documents.Templating.dll", "lib/net10.0/Documents.Templating.xml"];
            Assert.All(files, file => Assert.NotNull(package.GetEntry(file)));
            using var manifest = package.GetEntry("Documents.Templating.nuspec")!.Open();
            var needs = XDocument.Load(manifest).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!);
            Assert.DoesNotContain(needs, need => need.StartsWith("Documents.", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Pack(string output)
    {
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var project = Path.GetFullPath(Path.Combine(ProjectFolder.Path, "..", "..", "functions", "Documents.Templating"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "pack", project, "--no-build", "--configuration", configuration, "--output", output })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }
}
