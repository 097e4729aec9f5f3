using System.Text;
using CsCheck;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Fuzzing;
using Documents.Templating.Tests.Packages;

namespace Documents.Templating.Tests.Answers;

/// <summary>A returned document comes from anywhere: it gives answers or diagnostics, and what people wrote is in no diagnostic.</summary>
public sealed class ForeignDocumentTests
{
    private const string CustomType = "application/vnd.openxmlformats-officedocument.custom-properties+xml";

    [Fact]
    public void Document_without_controls_has_no_answers()
    {
        var read = Control.Read(WordFile.Paragraph("Hello"));
        Assert.Empty(read.Controls);
        Assert.Null(read.Template);
    }

    [Theory]
    [InlineData(CustomType, "TemplateId", "sheet", "sheet")]
    [InlineData(CustomType, "templateid", " sheet ", "sheet")]
    [InlineData(CustomType, "TemplateId", " ", null)]
    [InlineData(CustomType, "Author", "sheet", null)]
    [InlineData("image/png", "TemplateId", "sheet", null)]
    public void Template_is_told_by_its_mark(string type, string name, string value, string? expected)
    {
        var properties = $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property pid=\"2\" name=\"{name}\"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>";
        var read = FilledDocument.Read(TestPackage.Word().With("docProps/custom.xml", properties).WithType("docProps/custom.xml", type)
            .WithRelationship("custom-properties", "docProps/custom.xml", source: "").Zip());
        Assert.Empty(read.Diagnostics);
        Assert.Equal(expected, read.Template?.Id);
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004")]
    public void What_is_no_document_gives_diagnostics(string bytes)
    {
        var read = FilledDocument.Read(Encoding.Latin1.GetBytes(bytes));
        Assert.False(read.Succeeded);
        Assert.Empty(read.Controls);
        Assert.StartsWith("package.", Assert.Single(read.Diagnostics).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_hold() => Assert.Equal(
        "package.too-large",
        Assert.Single(FilledDocument.Read(new byte[2000], new ReadOptions { Limits = new TemplateLimits { PackageBytes = 1024 } }).Diagnostics).Id);

    [Fact]
    public void What_was_written_is_in_no_diagnostic()
    {
        const string Secret = "Eden";
        var package = TestPackage.Word(
            $"<w:p><w:hyperlink r:id=\"rId2\"><w:r><w:t>about {Secret}</w:t></w:r></w:hyperlink></w:p>"
            + $"<w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;C:\\{Secret}.docx&quot;\"/></w:p>"
            + $"<w:p><w:fldSimple w:instr=\"HYPERLINK &quot;file://server/{Secret}&quot;\"/></w:p>")
            .WithRelationship("hyperlink", $"file://server/{Secret}", external: true)
            .WithRelationship("image", $"https://example.org/{Secret}.png", external: true);
        var read = FilledDocument.Read(package.Zip());

        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "package.external-target");
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "package.dangerous-field");
        Assert.All(read.Diagnostics, diagnostic =>
        {
            Assert.DoesNotContain(Secret, diagnostic.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.EndsWith(".", diagnostic.Message, StringComparison.Ordinal);
            Assert.NotEmpty(diagnostic.Suggestion!);
        });
    }

    [Fact]
    public void Damaged_documents_never_throw()
    {
        var document = WordFile.WithBody(Control.Of("a_1", "b") + Control.Of("a_2", "c", "<w:date w:fullDate=\"2026-12-01\"/>") + Control.Tick("d", ""));
        FuzzTarget.Of(
            "documents",
            2_000,
            Gen.Select(Gen.Int[0, document.Length - 1], Gen.Byte),
            damage =>
            {
                var bytes = document.ToArray();
                bytes[damage.Item1] = damage.Item2;
                var read = FilledDocument.Read(bytes);
                Assert.Equal(read.Succeeded, read.Diagnostics.Count == 0);
            }).TryBriefly();
    }
}
