using System.Globalization;
using Documents.Clinical.Filling;
using Documents.Clinical.Release;
using Documents.Clinical.Wording;
using Documents.Templating;

namespace Documents.Clinical.Catalogue;

/// <summary>What the domain takes from the clinic's house: its lists of words, its name and address, its crisis information.</summary>
internal sealed class HouseFolder(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, Action<Diagnostic> tell)
{
    public const string Name = "house";

    private const string Wording = "wording/en-GB.yaml";
    private const string CrisisDocument = "crisis-block.docx";
    private const string CrisisManifest = "crisis-block.yaml";

    public Lexicons Lexicons()
    {
        if (!files.TryGetValue(Wording, out var yaml))
        {
            return Clinical.Wording.Lexicons.None;
        }

        var (lexicons, diagnostics) = LexiconFile.Parse(TextFile.Read(yaml), Wording);
        Tell(diagnostics);
        return lexicons ?? Clinical.Wording.Lexicons.None;
    }

    public ClinicDetails? Clinic()
    {
        if (!files.TryGetValue(ClinicDetails.FileName, out var yaml))
        {
            return null;
        }

        var (clinic, diagnostics) = ClinicDetails.Parse(TextFile.Read(yaml));
        Tell(diagnostics);
        return clinic;
    }

    /// <summary>The words of the fragment that is put into documents, with the day by which somebody looks at them again.</summary>
    public CrisisBlock? Crisis()
    {
        if (!files.TryGetValue(CrisisDocument, out var document) || !files.TryGetValue(CrisisManifest, out var yaml))
        {
            return null;
        }

        var findings = new ManifestFindings(TextFile.Read(yaml), CrisisManifest);
        var entries = ManifestYaml.Read(TextFile.Read(yaml), findings) ?? [];
        var words = DocumentWords.Read(document);
        Tell(words.Diagnostics);
        var hasDay = DateOnly.TryParseExact(Text(entries, "review"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var review);
        var text = string.Join('\n', words.Passages.Where(passage => passage.Kind == DocumentPassageKind.Paragraph).Select(passage => passage.Text));
        // Without a day nobody looks at it again: it counts as out of date.
        return text.Length == 0 ? null : new CrisisBlock("house/crisis-block", Text(entries, "locale") ?? "", hasDay ? review : DateOnly.MinValue, text);
    }

    private static string? Text(List<ManifestEntry> entries, string key) => entries.Find(entry => entry.Key == key)?.Value.Text;

    private void Tell(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            tell(diagnostic);
        }
    }
}
