using System.Globalization;
using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>A control for a date: its text by the author's own format, and the day beside it, as Word's calendar notes it.</summary>
internal sealed class DateControl(string name, bool isBound, ControlLook look, WordDate format) : ControlPlace(name, isBound)
{
    private static readonly HashSet<string> Printing = [.. new[] { "date.on", "date.full", "date.to_string" }.Select(FunctionCatalogue.Marked)];

    // What a tag prints with a function of its own: then the day is that of the value, and the text the function's.
    private ScriptExpression? _printed;

    public override void Settle(ScriptExpression expression, IReadOnlyList<Subject> subjects, bool isField)
    {
        base.Settle(expression, subjects, isField);
        _printed = expression is ScriptPipeCall { From: { } value, To: { } function } && NameOf(function) is { } called && Printing.Contains(called) ? value : null;
    }

    public override DiagnosticKind? Misfit(string type) => type is "" or "string" ? null : DiagnosticCatalogue.NotADate;

    public override void WriteContent(RenderContext context) => look.Write(context);

    protected override ControlFill Filled(RenderContext context, object value)
    {
        if (Day(context, value) is { } date)
        {
            return new ControlFill(true, Tag(context), format.Text(date, context.Culture), Moment(date));
        }

        if (IsBound)
        {
            throw context.Fault(DiagnosticCatalogue.NotADate);
        }

        var day = _printed is null ? null : Day(context, context.Evaluate(_printed));
        return new ControlFill(true, "", context.Print(value), day is null ? "" : Moment(day.Value));
    }

    /// <summary>A time of no day is no date.</summary>
    private static DateTime? Day(RenderContext context, object? value) => value switch
    {
        DateTime date => date,
        string text => IsoDate.Parse(text, context.TimeZone),
        _ => null,
    } is { Date.Ticks: > 0 } day ? day : null;

    /// <summary>As Word writes it: the local time, and the letter of a zone that is not meant.</summary>
    private static string Moment(DateTime date) => date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? NameOf(ScriptExpression function) => function switch
    {
        ScriptFunctionCall call => NameOf(call.Target!),
        ScriptVariable variable => variable.Name,
        _ => null,
    };
}
