using Documents.Templating.Tests.Checks;

namespace Documents.Templating.Tests;

/// <summary>
/// Every folder under Cases: compile, render, compare with the approved text, and check what must hold for any document.
/// </summary>
public sealed class TemplateCases
{
    public static TheoryData<string> All => [.. CaseFolder.Names()];

    [Theory]
    [MemberData(nameof(All))]
    public void Text_is_the_approved_text(string name)
    {
        var folder = CaseFolder.Open(name);
        ApprovedText.Check(folder.ExpectedFile, new CaseRun(folder).Report());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Document_is_sound(string name)
    {
        var folder = CaseFolder.Open(name);
        if (new CaseRun(folder).Document is not { } document)
        {
            return;
        }

        string[] faults =
        [
            .. SchemaErrors.Added(folder.Template, document),
            .. WordRules.Broken(folder.Template, document),
            .. UniqueIds.Repeated(folder.Template, document).Select(id => $"repeated id: {id}"),
            .. UntouchedParts.Changed(folder.Template, document, folder.Options.KeepComments).Select(part => $"changed part: {part}"),
        ];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Bytes_are_the_same_again_and_on_threads(string name)
    {
        var run = new CaseRun(CaseFolder.Open(name));
        if (run.Document is null)
        {
            return;
        }

        Assert.Equal(run.Document, run.RenderAgain());
        var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(run.RenderAgain)));
        Assert.All(atOnce, document => Assert.Equal(run.Document, document));
    }

    /// <summary>Plain fields are read past Scriban, which is faster; what they print, and what is told of them, is what Scriban would have read.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void Fields_are_read_as_Scriban_reads_them(string name)
    {
        var folder = CaseFolder.Open(name);
        var fast = new CaseRun(folder);
        var byScriban = new CaseRun(folder, byScriban: true);
        Assert.Equal(fast.Report(), byScriban.Report());
        Assert.Equal(fast.Document, byScriban.Document);
    }
}
