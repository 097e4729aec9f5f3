using System.IO.Compression;
using System.Text;
using Xunit.Abstractions;

namespace Documents.Templating.Tests.Identity;

/// <summary>
/// A document without tags comes out as it went in. Runs over the case templates with their braces taken away, and over
/// a folder of real documents where the environment variable <c>DOCUMENTS_WILD</c> names one.
/// </summary>
public sealed class IdentityTests(ITestOutputHelper output)
{
    private static readonly string[] Extensions = [".docx", ".dotx", ".docm", ".dotm"];

    [Fact]
    public void Documents_made_of_the_cases_stay_the_same()
    {
        var outcomes = CaseFolder.Names().Select(name => Outcome.Of(name, WithoutBraces(CaseFolder.Open(name).Template))).ToList();
        Report(outcomes);
        Assert.DoesNotContain(outcomes, outcome => outcome.Fate == Fate.Wrong);
        // A link that was nothing but a tag points nowhere now, which the gate refuses.
        Assert.All(outcomes.Where(outcome => outcome.Fate == Fate.Refused), outcome => Assert.Equal("package.external-target", outcome.Detail));
        Assert.True(outcomes.Count(outcome => outcome.Fate == Fate.Rendered) > 100);
    }

    [Fact]
    public void Documents_of_the_wild_stay_the_same()
    {
        if (Environment.GetEnvironmentVariable("DOCUMENTS_WILD") is not { Length: > 0 } folder)
        {
            return;
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        var outcomes = files.AsParallel().Select(file => Outcome.Of(Path.GetRelativePath(folder, file), File.ReadAllBytes(file))).ToList();
        Report(outcomes);
        Assert.DoesNotContain(outcomes, outcome => outcome.Fate == Fate.Wrong);
    }

    private void Report(List<Outcome> outcomes)
    {
        output.WriteLine($"{outcomes.Count} documents");
        foreach (var group in outcomes.GroupBy(outcome => (outcome.Fate, Detail: outcome.Fate == Fate.Refused ? outcome.Detail : "")).OrderBy(group => group.Key))
        {
            output.WriteLine($"{group.Count(),6} {group.Key.Fate} {group.Key.Detail}");
        }

        foreach (var other in outcomes.Where(outcome => outcome.Fate != Fate.Rendered))
        {
            output.WriteLine($"{other.Name}: {other.Fate} {other.Detail}");
        }
    }

    /// <summary>The same package with square brackets for braces in every part that can hold tags.</summary>
    private static byte[] WithoutBraces(byte[] package)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                using var read = entry.Open();
                using var written = to.CreateEntry(entry.FullName).Open();
                Replace(read, written, entry.FullName);
            }
        }

        return stream.ToArray();
    }

    private static void Replace(Stream read, Stream written, string name)
    {
        using var bytes = new MemoryStream();
        read.CopyTo(bytes);
        var text = Encoding.Latin1.GetString(bytes.ToArray());
        if (name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal))
        {
            text = text.Replace("%7B", "(", StringComparison.Ordinal).Replace("%7D", ")", StringComparison.Ordinal)
                .Replace("&#123;", "(", StringComparison.Ordinal).Replace("&#x7B;", "(", StringComparison.Ordinal)
                .Replace("fmtid=\"{", "fmtid=\"\u0001", StringComparison.Ordinal).Replace("AE}\"", "AE\u0002\"", StringComparison.Ordinal)
                .Replace('{', '(').Replace('}', ')').Replace('\u0001', '{').Replace('\u0002', '}');
        }

        written.Write(Encoding.Latin1.GetBytes(text));
    }
}
