using System.Globalization;
using System.IO.Compression;
using System.Text;
using Documents.Benchmarks.Peers;

namespace Documents.Benchmarks;

/// <summary>
/// The document that is measured: two pages with a field grid, a condition, fields split over runs, a header and footer,
/// and a table with one row per entry. Seventeen parts, as Word writes them.
/// </summary>
internal static class Worksheet
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] Names = ["client_name", "therapist", "service", "date", "goal", "why", "what", "day", "place", "if_then"];

    private static readonly string[] Members = ["date", "situation", "thought", "emotion", "intensity"];

    public static byte[] Template() => Template(TagSyntax.Ours);

    /// <summary>The document with the tags of any engine.</summary>
    public static byte[] Template(TagSyntax tags)
    {
        var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in Parts(tags))
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return package.ToArray();
    }

    public static byte[] Data(int rows)
    {
        var json = new StringBuilder("{\"has_risk\":true,");
        foreach (var name in Names)
        {
            json.Append(CultureInfo.InvariantCulture, $"\"{name}\":\"What was said about {name} & agreed\",");
        }

        json.Append("\"rows\":[");
        for (var i = 0; i < rows; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture,
                $"{{\"date\":\"2026-03-{(i % 28) + 1:00}\",\"situation\":\"At the shop, {i % 97} people & waiting\",\"thought\":\"They all <look> at me {i % 13}\",\"emotion\":\"anxious\",\"intensity\":\"{i % 101}\"}}");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }

    private static IEnumerable<(string Name, string Xml)> Parts(TagSyntax tags)
    {
        const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        string[] kinds = ["styles", "settings", "fontTable", "webSettings", "numbering", "footnotes", "endnotes"];
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append($"<Override PartName=\"/word/document.xml\" ContentType=\"{Main}document.main+xml\"/><Override PartName=\"/word/header1.xml\" ContentType=\"{Main}header+xml\"/><Override PartName=\"/word/footer1.xml\" ContentType=\"{Main}footer+xml\"/>")
            .Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/><Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>");
        var links = new StringBuilder();
        foreach (var (kind, i) in kinds.Select((kind, i) => (kind, i)))
        {
            types.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Main}{kind}+xml\"/>");
            links.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 10}\" Type=\"{Office}/{kind}\" Target=\"{kind}.xml\"/>");
        }

        yield return ("[Content_Types].xml", types.Append("</Types>").ToString());
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{Rels}/metadata/core-properties\" Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"{Office}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>");
        yield return ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/header\" Target=\"header1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/footer\" Target=\"footer1.xml\"/><Relationship Id=\"rId3\" Type=\"{Office}/theme\" Target=\"theme/theme1.xml\"/>{links}</Relationships>");
        yield return ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Office}\"><w:body>{Body(tags)}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        yield return ("word/header1.xml", $"<w:hdr xmlns:w=\"{Word}\">{Paragraph("Header", $"{tags.Field("client_name")} {tags.Field("date")}")}</w:hdr>");
        yield return ("word/footer1.xml", $"<w:ftr xmlns:w=\"{Word}\">{Paragraph("Footer", "Page")}</w:ftr>");
        yield return ("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A sheet</dc:title></cp:coreProperties>");
        yield return ("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Microsoft Office Word</Application></Properties>");
        yield return ("word/theme/theme1.xml", $"<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\">{Filler("a:font", "script=\"Arab\" typeface=\"Times New Roman\"", 120)}</a:theme>");
        foreach (var kind in kinds)
        {
            yield return ($"word/{kind}.xml", $"<w:{kind} xmlns:w=\"{Word}\">{Filler("w:lsdException", "w:name=\"heading 1\" w:uiPriority=\"9\" w:qFormat=\"1\"", kind == "styles" ? 620 : 12)}</w:{kind}>");
        }
    }

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static string Body(TagSyntax tags)
    {
        var body = new StringBuilder(Paragraph("Title", $"A sheet for {tags.Field("client_name")}"));
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4500\"/><w:gridCol w:w=\"4500\"/></w:tblGrid>");
        foreach (var name in Names)
        {
            body.Append("<w:tr>").Append(Cell(name)).Append(Cell(tags.Field(name))).Append("</w:tr>");
        }

        body.Append("</w:tbl>");
        for (var i = 1; i <= 6; i++)
        {
            body.Append(Paragraph("ListNumber", $"Step {i.ToString(CultureInfo.InvariantCulture)}: have a go at what you like, and leave what you like."));
        }

        body.Append(Paragraph("Normal", tags.Begin("has_risk"))).Append(Paragraph("Normal", $"If you cannot keep yourself safe, call {tags.Field("service")}.")).Append(Paragraph("Normal", tags.End("has_risk")));
        body.Append(Spread(tags.Field("client_name")));
        body.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"GridTable4\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid/><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        foreach (var heading in new[] { "Date", "Situation", "Thought", "Feeling", "How strong" })
        {
            body.Append(Cell(heading));
        }

        body.Append("</w:tr>");
        foreach (var row in tags.Rows(Members))
        {
            body.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>").AppendJoin("", row.Select(Cell)).Append("</w:tr>");
        }

        return body.Append("</w:tbl>").ToString();
    }

    /// <summary>A field that Word has spread over three runs.</summary>
    private static string Spread(string field)
    {
        var (first, second) = (field.Length / 3, field.Length - 2);
        return $"<w:p><w:r><w:t xml:space=\"preserve\">For </w:t></w:r><w:r><w:t>{field[..first]}</w:t></w:r><w:proofErr w:type=\"spellStart\"/>"
            + $"<w:r><w:t>{field[first..second]}</w:t></w:r><w:proofErr w:type=\"spellEnd\"/><w:r><w:t xml:space=\"preserve\">{field[second..]}</w:t></w:r></w:p>";
    }

    private static string Cell(string text) => $"<w:tc><w:tcPr><w:tcW w:w=\"1800\" w:type=\"dxa\"/></w:tcPr>{Paragraph("TableText", text)}</w:tc>";

    private static string Paragraph(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string Filler(string element, string attributes, int count) => string.Concat(Enumerable.Repeat($"<{element} {attributes}/>", count));
}
