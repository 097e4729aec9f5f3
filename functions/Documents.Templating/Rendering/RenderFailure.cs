using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>Turns what fails while a template runs into findings. The texts of exceptions may hold data, and stay out.</summary>
internal static class RenderFailure
{
    /// <summary>Whether only this tag failed; otherwise the rendering is over.</summary>
    public static bool IsOfOneTag(ScriptRuntimeException e, RenderContext context) =>
        !context.TimedOut && e is not ScriptAbortException && KindOf(e) is not { Id: "template.loop-limit" or "template.output-limit" };

    public static void Report(ScriptRuntimeException e, RenderContext context, TagSource tag)
    {
        if (Fault(e) is { } fault)
        {
            context.Found.Add(fault.Kind, tag.Location, Filled(fault.Arguments, tag));
        }
        else if (KindOf(e) is { } limit)
        {
            context.Found.Add(limit, tag.Location, limit == DiagnosticCatalogue.LoopLimit ? context.LoopLimit : context.LimitToString);
        }
        else
        {
            context.Found.Add(DiagnosticCatalogue.Failed, tag.Location, tag.Text, Reason(e));
        }
    }

    /// <summary>Scriban tells of its limits in sentences that name its own settings.</summary>
    private static DiagnosticKind? KindOf(ScriptRuntimeException e) => Fault(e)?.Kind ?? e.OriginalMessage switch
    {
        var text when text.Contains("number of iteration limit", StringComparison.Ordinal) || text.Contains("exceeds LoopLimit", StringComparison.Ordinal) => DiagnosticCatalogue.LoopLimit,
        var text when text.Contains("LimitToString", StringComparison.Ordinal) => DiagnosticCatalogue.ValueLimit,
        _ => null,
    };

    private static TemplateFault? Fault(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is TemplateFault fault)
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>A fault without arguments tells of its tag.</summary>
    private static object?[] Filled(object?[] arguments, TagSource tag) => arguments.Length > 0 ? arguments : [tag.Text];

    /// <summary>
    /// Scriban's own sentences name operators, functions and types; those that only pass on another exception may quote
    /// a value, and are left out.
    /// </summary>
    private static string Reason(ScriptRuntimeException e) => e.InnerException is null && e is not TemplateFault
        ? ": " + e.OriginalMessage.Trim().TrimEnd('.').Replace('`', '\'') + "."
        : ".";
}
