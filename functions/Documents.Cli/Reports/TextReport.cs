using Documents.Cli.Rendering;
using Documents.Templating;

namespace Documents.Cli.Reports;

/// <summary>Findings and gaps for a person, one line each.</summary>
internal static class TextReport
{
    public static void Write(TerminalWriter writer, RenderOutcome outcome)
    {
        foreach (var diagnostic in outcome.Diagnostics)
        {
            Write(writer, diagnostic);
        }

        // Where gaps are not allowed, each has been told as an error above.
        foreach (var gap in outcome.Diagnostics.Any(diagnostic => diagnostic.Id == "model.gap") ? [] : outcome.Gaps)
        {
            writer.Write("gap", Ink.Gap);
            writer.Line($" {gap.Path}: “{gap.Title}” {(gap.Reason == GapReason.Null ? "is null in the model" : "is not in the model")} ({gap.Location})");
        }

        if (writer.IsScreen && outcome.Succeeded)
        {
            writer.Line(outcome.Gaps.Count == 0 ? $"Wrote {outcome.Output}." : $"Wrote {outcome.Output}, with {Count(outcome.Gaps.Count, "gap")} to fill in.");
        }
    }

    public static void Write(TerminalWriter writer, Diagnostic diagnostic)
    {
        var (word, ink) = diagnostic.Severity == DiagnosticSeverity.Error ? ("error", Ink.Error) : ("warning", Ink.Warning);
        writer.Write(word, ink);
        writer.Line(diagnostic.ToString()[word.Length..]);
    }

    /// <summary>"1 gap", "3 gaps", "no gaps".</summary>
    public static string Count(int count, string thing) => $"{(count == 0 ? "no" : count)} {thing}{(count == 1 ? "" : "s")}";
}
