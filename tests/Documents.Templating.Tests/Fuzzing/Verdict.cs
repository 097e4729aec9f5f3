using System.Text;
using System.Xml;
using Documents.Templating.Packages;
using Documents.Templating.Rendering;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Packages;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Fuzzing;

/// <summary>What must be true of the engine whatever comes in: a document or a reason, and never an exception.</summary>
internal static class Verdict
{
    // Limits of number, not of time: the same sample always ends the same.
    private static readonly TemplateLimits Limits = TemplateLimits.Default with { LoopTurns = 2_000, ValueLength = 5_000, OutputBytes = 1 << 20 };

    private static readonly DocumentTemplate[] Fast = [.. Templates(byScriban: false)];
    private static readonly DocumentTemplate[] ByScriban = [.. Templates(byScriban: true)];

    private static readonly DocumentTemplate Addresses = Attempt.Template(TestPackage.Word(
            """<w:p><w:hyperlink r:id="rId1"><w:r><w:t>a</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId2"><w:r><w:t>b</w:t></w:r></w:hyperlink><w:hyperlink r:id="rId3"><w:r><w:t>c</w:t></w:r></w:hyperlink></w:p>"""
            + Field("HYPERLINK \"{{ x }}\"") + Field("HYPERLINK \"https://example.org/{{ x }}\""))
        .WithRelationship("hyperlink", "{{ x }}", external: true)
        .WithRelationship("hyperlink", "https://example.org/{{ x }}", external: true)
        .WithRelationship("hyperlink", "mailto:{{ x }}", external: true)
        .Zip());

    /// <summary>A template whose package is sound gives a document that Word opens, or a reason.</summary>
    public static void Sound(byte[] package, string model)
    {
        var attempt = Attempt.At(package, model, Limits);
        if (attempt.Document is null)
        {
            Assert.Contains(attempt.Diagnostics, found => found.Severity == DiagnosticSeverity.Error);
            return;
        }

        string[] faults =
        [
            .. SchemaErrors.Added(package, attempt.Document),
            .. WordRules.Broken(package, attempt.Document),
            .. UniqueIds.Repeated(package, attempt.Document),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults) + "\n" + DocumentText.Of(package));
    }

    /// <summary>Whatever a package holds: compiled, rendered, annotated, read back and read as words without an exception.</summary>
    public static void Typed(byte[] package)
    {
        var attempt = Attempt.At(package, limits: Limits);
        Assert.True(attempt.Document is not null || attempt.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error));
        var read = FilledDocument.Read(package);
        Assert.Equal(read.Succeeded, read.Diagnostics.Count == 0);
        Assert.Equal(read.Succeeded, DocumentWords.Read(package).Succeeded);
        if (attempt.Diagnostics.Any(found => !found.Id.StartsWith("package.", StringComparison.Ordinal)))
        {
            AnnotatedCopy.Write(package, attempt.Diagnostics, Stream.Null);
        }
    }

    /// <summary>Plain fields are read past Scriban; the document and what is told are the same as if they were not.</summary>
    public static void SameByScriban(byte[] package, string model)
    {
        var options = new CompileOptions { Limits = Limits };
        var fast = DocumentTemplate.Compile(package, options);
        var byScriban = DocumentTemplate.Compile(package, options with { ReadsFieldsByScriban = true });
        Assert.Equal(fast.Diagnostics, byScriban.Diagnostics);
        if (fast.Template is not null)
        {
            Same(fast.Template, byScriban.Template!, Attempt.Model(model));
        }
    }

    /// <summary>Whatever the data hold, documents are XML and are the same both ways.</summary>
    public static void OfModel(string json)
    {
        var parsed = DocumentModel.Parse(Encoding.UTF8.GetBytes(json));
        if (parsed.Model is not { } model)
        {
            Assert.NotEmpty(parsed.Diagnostics);
            return;
        }

        for (var template = 0; template < Fast.Length; template++)
        {
            Same(Fast[template], ByScriban[template], model);
        }
    }

    /// <summary>Cleaning a picture never throws and leaves nothing to clean.</summary>
    public static void OfPicture(byte[] picture)
    {
        if (PictureMetadata.Remove(picture) is { } clean)
        {
            Assert.Null(PictureMetadata.Remove(clean));
        }
    }

    /// <summary>An address from the data leads where links may lead, or there is no document.</summary>
    public static void OfAddress(string address)
    {
        using var output = new MemoryStream();
        var result = Addresses.Render(Attempt.Model($$"""{ "x": {{System.Text.Json.JsonSerializer.Serialize(address)}} }"""), output);
        if (!result.Succeeded)
        {
            Assert.All(result.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error), found => Assert.Equal("model.unsafe-address", found.Id));
            return;
        }

        var package = new WordPackage(output.ToArray());
        Assert.All(package.Relationships(package.MainPart), link => Assert.True(AddressPlace.IsSafe(link.Target), link.Target));
        var codes = package.Xml(package.MainPart).AllWord("instrText").Select(code => code.Value);
        Assert.All(codes, code => Assert.Matches("""^HYPERLINK "(https?:|mailto:|tel:|#)[^"\\\\]*"$""", code.Trim()));
        // The document is one that may come in again.
        Assert.Null(Attempt.At(output.ToArray()).Ids.FirstOrDefault(id => id.StartsWith("package.", StringComparison.Ordinal)));
    }

    private static void Same(DocumentTemplate fast, DocumentTemplate byScriban, DocumentModel model)
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        var result = fast.Render(model, first);
        var other = byScriban.Render(model, second);
        Assert.Equal(result.Diagnostics, other.Diagnostics);
        Assert.Equal(result.Gaps, other.Gaps);
        Assert.Equal(first.ToArray(), second.ToArray());
        if (result.Succeeded)
        {
            WellFormed(first.ToArray());
        }
        else
        {
            Assert.Equal(0, first.Length);
        }
    }

    private static void WellFormed(byte[] document)
    {
        foreach (var part in new WordPackage(document).Parts.Where(part => part.Key.EndsWith(".xml", StringComparison.Ordinal) || part.Key.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = XmlReader.Create(new MemoryStream(part.Value));
            while (reader.Read())
            {
            }
        }
    }

    private static IEnumerable<DocumentTemplate> Templates(bool byScriban)
    {
        string[][] texts =
        [
            ["{{ x }}{{ g.x }}{{ xs[0] }}{{ xs.size }}{{ none }}{{ g[\"a b\"] }}{{ g[\"\"] }}"],
            ["{{ for y in xs }}{{ y }}{{ y.x }}{{ y.n }}{{ y[0] }}{{ for z in y }}{{ z }}{{ z.x }}{{ end }}{{ end }}"],
            ["{{ for k in (g | object.keys) }}{{ k }}{{ g[k] }}{{ end }}", "{{ g | object.keys }}{{ g | object.values }}"],
            ["{{ with g }}{{ x }}{{ n }}{{ with g }}{{ x }}{{ end }}{{ end }}"],
            ["{{ d | date.full }}", "{{ n + 1 }}{{ n | math.round 2 }}", "{{ x | paragraphs }}", "{{ x | lines }}", "{{ xs | array.join_and }}"],
            ["{{ if x == d }}{{ x }}{{ else }}{{ n ?? none ?? 'nothing' }}{{ end }}{{ capture c }}{{ x }}{{ g }}{{ end }}{{ c }}"],
        ];
        foreach (var text in texts)
        {
            yield return DocumentTemplate.Compile(WordFile.Of(text), new CompileOptions { Limits = Limits, ReadsFieldsByScriban = byScriban }).Template!;
        }
    }

    private static string Field(string code) =>
        $"""<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";
}
