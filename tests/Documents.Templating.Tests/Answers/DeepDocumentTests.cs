using System.Globalization;
using System.Text;
using Documents.Templating.Tests.Files;
using Documents.Templating.Tests.Hostile;

namespace Documents.Templating.Tests.Answers;

/// <summary>Reading takes as long as a document is large, however deep its controls stand in one another.</summary>
[Collection(AloneCollection.Name)]
public sealed class DeepDocumentTests
{
    [Fact]
    public void Controls_in_controls_are_read_in_time() => Guarded.Run(() =>
    {
        var body = new StringBuilder();
        for (var depth = 0; depth < 110; depth++)
        {
            body.Append("<w:sdt><w:sdtContent>").Append(WordFile.Paragraph("a"));
        }

        body.Append("<w:p>").Append(string.Concat(Enumerable.Range(0, 100_000).Select(i => Control.Run(i.ToString(CultureInfo.InvariantCulture))))).Append("</w:p>");
        body.Append(string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 110)));
        Assert.Equal(110, Control.Read(body.ToString()).Controls.Count);
    });
}
