using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Reading;
using Documents.Templating.RichText;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>A field whose absence makes a gap.</summary>
/// <param name="Expression">The expression that names it.</param>
/// <param name="Path">Its path in the model; <see langword="null"/> for a variable of the template's own.</param>
/// <param name="Reader">The fast way to it; <see langword="null"/> where only Scriban knows what the name means.</param>
/// <param name="Title">What to ask for.</param>
/// <param name="Format">The schema's format: <c>date</c>, <c>date-time</c>, <c>time</c>; empty otherwise.</param>
/// <param name="Loop">The loop whose variable begins the expression; -1 when none does.</param>
internal sealed record Subject(ScriptExpression Expression, FieldPath? Path, FieldReader? Reader, string Title, string Format, int Loop = -1)
{
    /// <summary>Tells what is missing from what is <c>null</c> where Scriban reads the value although there is a fast way.</summary>
    public FieldReader? Absence { get; init; }

    /// <summary>Whether it belongs to an item that is only there because Word wants one: then there is nothing to ask for.</summary>
    public bool IsOfEmptyItem(RenderContext context) =>
        (Loop >= 0 && context.Loops[Loop].IsEmptyItem) || Path?.Parts.Any(part => part.Loop >= 0 && context.Loops[part.Loop].IsEmptyItem) == true;

    /// <summary>The value, and whether its name is not in the model (rather than <c>null</c> there).</summary>
    public object? Read(RenderContext context, out bool isMissing)
    {
        if (Reader is not null)
        {
            return Reader.Read(context, out isMissing);
        }

        var value = context.Evaluate(Expression);
        isMissing = value is null;
        if (isMissing)
        {
            Absence?.Read(context, out isMissing);
        }

        return value;
    }

    public void ReportGap(RenderContext context, bool isMissing, TagSource tag)
    {
        if (IsOfEmptyItem(context))
        {
            return;
        }

        var path = PathIn(context);
        context.Gaps.Add(path, Title, isMissing ? GapReason.Missing : GapReason.Null, tag);
        if (isMissing && Path is not null && UnknownName.In(context.Model, Path) is { } unknown)
        {
            context.Found.Add(DiagnosticCatalogue.ModelUnknownField, tag.Location, unknown.Name, $"Did you mean “{unknown.Nearest}”? ");
        }
    }

    /// <summary>A date or time as the schema's format has it told; <see langword="null"/> for any other text.</summary>
    public string? Told(RenderContext context, string text) => Format.Length > 0 && IsoDate.Parse(text, context.TimeZone) is { } date
        ? Format switch
        {
            "date" => context.Words.Full(date, context.Culture),
            "time" => Words.Time(date, context.Culture),
            _ => context.Words.FullWithTime(date, context.Culture),
        }
        : null;

    public string PathIn(RenderContext context) => Path?.At(loop => context.Loops[loop].Turn - 1) ?? Expression.ToString().Trim();
}

/// <summary>Prints the value of a tag.</summary>
/// <param name="expression">What the tag says.</param>
/// <param name="place">Where it is printed.</param>
/// <param name="tag">The tag, for findings.</param>
/// <param name="subjects">The fields it needs.</param>
/// <param name="isField">Whether the tag is its one subject and nothing else.</param>
/// <param name="lastResort">What to ask for when it gives nothing although its subjects have values.</param>
internal sealed class OutputStep(ScriptExpression expression, OutputPlace place, TagSource tag, IReadOnlyList<Subject> subjects, bool isField, Subject? lastResort) : Step
{
    private const int MostFindings = 100;

    // A control takes a value as it is, a day or a yes; any other place takes its words.
    private readonly ControlPlace? _control = place as ControlPlace;

    public override void Run(RenderContext context)
    {
        context.Tag = tag;
        try
        {
            if (isField && subjects[0].Read(context, out var isMissing) is var field)
            {
                if (field is string text && subjects[0].Format.Length == 0)
                {
                    place.Write(context, text.Length == 0 ? text : context.Print(text));
                }
                else
                {
                    Print(context, field, isMissing, subjects[0]);
                }

                return;
            }

            foreach (var subject in subjects)
            {
                if (subject.Read(context, out isMissing) is null)
                {
                    Print(context, null, isMissing, subject);
                    return;
                }
            }

            Print(context, context.Evaluate(expression), false, null);
        }
        catch (ScriptRuntimeException e) when (RenderFailure.IsOfOneTag(e, context) && context.Found.Found.Count < MostFindings)
        {
            // The other tags go on, so that the author sees everything that is wrong at once.
            RenderFailure.Report(e, context, tag);
        }
    }

    private void Print(RenderContext context, object? value, bool isMissing, Subject? subject)
    {
        switch (value)
        {
            case null when subject is null && lastResort is not null:
                lastResort.Read(context, out isMissing);
                PrintGap(context, lastResort, isMissing);
                break;
            case null when subject is null:
                PrintGap(context, new Subject(expression, null, null, "the value", ""), isMissing: false);
                break;
            case null:
                PrintGap(context, subject, isMissing);
                break;
            case not null when _control is not null:
                _control.Fill(context, value);
                break;
            case string text when subject?.Told(context, text) is { } told:
                place.Write(context, told);
                break;
            case TextBlock { IsParagraphs: true } block:
                place.WriteParagraphs(context, block.Texts);
                break;
            case RichValue rich:
                rich.Print(context, place);
                break;
            default:
                place.Write(context, context.Print(value));
                break;
        }
    }

    private void PrintGap(RenderContext context, Subject subject, bool isMissing)
    {
        if (subject.IsOfEmptyItem(context))
        {
            place.WriteNothing(context);
            return;
        }

        subject.ReportGap(context, isMissing, tag);
        place.WriteGap(context, subject.Title, subject.PathIn(context));
    }
}
