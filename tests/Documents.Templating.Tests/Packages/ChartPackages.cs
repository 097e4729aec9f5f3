namespace Documents.Templating.Tests.Packages;

/// <summary>Documents with a chart and its workbook.</summary>
internal static class ChartPackages
{
    private const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Word(string? alsoInWorkbook = null, byte[]? workbook = null)
    {
        var inner = TestPackage.Word();
        if (alsoInWorkbook is not null)
        {
            inner.With(alsoInWorkbook, "x");
        }

        return Of(workbook ?? inner.Zip()).Zip();
    }

    /// <summary>A document with a chart whose workbook this is.</summary>
    public static TestPackage Of(byte[] workbook) => TestPackage.Word()
        .With("word/charts/chart1.xml", "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>")
        .WithType("word/charts/chart1.xml", ChartType)
        .With("word/embeddings/Microsoft_Excel_Worksheet.xlsx", workbook)
        .WithDefaultType("xlsx", WorkbookType)
        .WithRelationship("chart", "charts/chart1.xml")
        .WithRelationship("package", "../embeddings/Microsoft_Excel_Worksheet.xlsx", source: "word/charts/chart1.xml");
}
