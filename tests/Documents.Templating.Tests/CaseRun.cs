using System.Globalization;
using System.Text;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests;

/// <summary>A case carried out: the document, if one was made, and everything that was found on the way.</summary>
internal sealed class CaseRun
{
    private readonly CaseFolder _case;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly DocumentTemplate? _template;
    private readonly DocumentModel? _model;
    private readonly IReadOnlyList<Gap> _gaps = [];

    /// <param name="folder">The case.</param>
    /// <param name="byScriban">Whether Scriban alone looks up plain fields.</param>
    public CaseRun(CaseFolder folder, bool byScriban = false)
    {
        _case = folder;
        var schema = folder.Schema is null ? null : ModelSchema.Parse(folder.Schema);
        var compiled = DocumentTemplate.Compile(folder.Template, folder.Options.ForCompiling(schema?.Schema) with { ReadsFieldsByScriban = byScriban });
        var model = DocumentModel.Parse(folder.Model);
        _diagnostics.AddRange([.. schema?.Diagnostics ?? [], .. compiled.Diagnostics, .. model.Diagnostics]);
        if (compiled.Template is null || model.Model is null || _diagnostics.Exists(found => found.Severity == DiagnosticSeverity.Error))
        {
            return;
        }

        (_template, _model) = (compiled.Template, model.Model);
        using var output = new MemoryStream();
        var result = _template.Render(_model, output, folder.Options.ForRendering());
        _diagnostics.AddRange(result.Diagnostics);
        _gaps = result.Gaps;
        Document = result.Succeeded ? output.ToArray() : null;
        Assert.True(result.Succeeded || output.Length == 0, "Something was written although rendering failed.");
    }

    /// <summary>The document; <see langword="null"/> when there were errors.</summary>
    public byte[]? Document { get; }

    public IReadOnlyList<string> Ids => [.. _diagnostics.Select(diagnostic => diagnostic.Id)];

    public byte[] RenderAgain()
    {
        using var output = new MemoryStream();
        Assert.True(_template!.Render(_model!, output, _case.Options.ForRendering()).Succeeded);
        return output.ToArray();
    }

    /// <summary>Document, gaps and findings as the text that <c>expected.txt</c> holds.</summary>
    public string Report()
    {
        var report = new StringBuilder();
        report.Append(Document is null ? "no document\n" : DocumentText.Of(Document, _case.Options.Dump));
        if (_gaps.Count + _diagnostics.Count > 0)
        {
            report.Append("--- findings\n");
        }

        foreach (var gap in _gaps)
        {
            report.Append(CultureInfo.InvariantCulture, $"gap {gap.Path} {gap.Reason.ToString().ToLowerInvariant()} “{gap.Title}” @ {gap.Location.Place}\n");
        }

        foreach (var diagnostic in _diagnostics)
        {
            report.Append(diagnostic.Severity.ToString().ToLowerInvariant()).Append(' ').Append(diagnostic.Id);
            report.Append(diagnostic.Location is null ? "" : $" @ {diagnostic.Location.Place}").Append('\n');
            if (_case.Options.Show.Contains("messages"))
            {
                report.Append("  ").Append(diagnostic.Message).Append('\n');
                report.Append("  ").Append(diagnostic.Suggestion).Append('\n');
            }
        }

        return report.ToString();
    }
}
