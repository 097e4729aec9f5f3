using Documents.Cli.Reports;
using Documents.Templating;

namespace Documents.Cli.Checking;

/// <summary>The findings of all templates, and their sum.</summary>
internal sealed class CheckReport(IReadOnlyList<CheckedTemplate> templates)
{
    private readonly int _errors = Count(templates, DiagnosticSeverity.Error);
    private readonly int _warnings = Count(templates, DiagnosticSeverity.Warning);

    public bool HasErrors => _errors > 0;

    public void WriteText(TerminalWriter writer)
    {
        foreach (var template in templates.Where(template => template.Diagnostics.Count > 0))
        {
            writer.Write(template.Path, Ink.Heading);
            writer.Line();
            foreach (var diagnostic in template.Diagnostics)
            {
                writer.Write("  ");
                TextReport.Write(writer, diagnostic);
            }

            if (template.Copy is not null)
            {
                writer.Line($"  with comments: {template.Copy}");
            }

            writer.Line();
        }

        writer.Line($"{TextReport.Count(templates.Count, "template")} checked: {TextReport.Count(_errors, "error")}, {TextReport.Count(_warnings, "warning")}.");
    }

    public void WriteJson(TerminalWriter writer) => JsonReport.Write(writer, json =>
    {
        JsonReport.List(json, "templates", templates, (item, template) =>
        {
            item.WriteString("path", template.Path);
            item.WriteString("annotated", template.Copy);
            JsonReport.Diagnostics(item, template.Diagnostics);
        });
        json.WriteNumber("errors", _errors);
        json.WriteNumber("warnings", _warnings);
    });

    private static int Count(IEnumerable<CheckedTemplate> templates, DiagnosticSeverity severity) =>
        templates.Sum(template => template.Diagnostics.Count(diagnostic => diagnostic.Severity == severity));
}
