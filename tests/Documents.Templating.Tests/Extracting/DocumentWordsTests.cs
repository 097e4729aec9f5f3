using System.Text;

namespace Documents.Templating.Tests.Extracting;

/// <summary>The words of a document, wherever a reader meets them.</summary>
public sealed class DocumentWordsTests
{
    public static TheoryData<string> Cases => [.. CaseFolder.Names()];

    [Fact]
    public void Words_are_found_with_their_places()
    {
        var result = DocumentWords.Read(CaseFolder.Open("controls/tag-and-title-of-a-control-hold-tags").Template);

        Assert.True(result.Succeeded);
        Assert.Equal(
            [
                new(DocumentPassageKind.Paragraph, "paragraph 1", "{{ for x in xs }}"),
                new(DocumentPassageKind.Paragraph, "paragraph 2", "type here"),
                new(DocumentPassageKind.Paragraph, "paragraph 3", "{{ end }}"),
                new(DocumentPassageKind.Description, "the document", "About {{ x }}"),
            ],
            result.Passages.Where(passage => passage.Kind != DocumentPassageKind.Property));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_word_of_every_part_is_found_once(string name)
    {
        var run = new CaseRun(CaseFolder.Open(name));
        if (run.Document is null)
        {
            return;
        }

        var package = new Text.WordPackage(run.Document);
        var words = string.Join(' ', DocumentWords.Read(run.Document).Passages.Select(passage => passage.Text));
        var written = package.Xml(package.MainPart).Descendants().Where(element => element.Name.LocalName == "t" && element.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal))
            .Where(element => !element.Ancestors().Any(around => around.Name.LocalName is "Fallback" or "del" or "moveFrom")).Select(element => element.Value.Trim()).Where(text => text.Length > 0);

        Assert.All(written, text => Assert.Contains(text, words, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_document_gives_findings_and_no_words()
    {
        var result = DocumentWords.Read(Encoding.UTF8.GetBytes("not a document"));

        Assert.False(result.Succeeded);
        Assert.Empty(result.Passages);
    }
}
