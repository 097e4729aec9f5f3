using System.Collections;
using System.Globalization;
using System.Text;
using Documents.Templating.Compiling;
using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Models;
using Documents.Templating.Reading;
using Documents.Templating.RichText;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>
/// The state of one rendering: the model, where the bytes go, what was found missing or wrong. One per document, used by
/// one thread. It is Scriban's own context with everything closed that a template need not reach.
/// </summary>
internal sealed class RenderContext : TemplateContext
{
    private readonly TemplateLimits _limits;
    private readonly CancellationTokenSource _time;
    private readonly Deadline _deadline;
    private long _captured;

    public RenderContext(CompiledTemplate template, DocumentModel model, RenderOptions options, TemplateLimits limits, NewParts parts, CancellationToken cancellation)
        : base(template.Functions)
    {
        _limits = limits;
        _deadline = new Deadline(limits.Time);
        Model = model.Root;
        Culture = options.Culture;
        TimeZone = options.TimeZone;
        Words = Words.Of(options.Culture);
        Gaps = new GapList(options.Gaps, Found);
        Loops = new LoopFrame[template.Loops];
        Ids = new Ids(template.Ids);
        NewParts = parts;

        _time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _time.CancelAfter(limits.Time);
        CancellationToken = _time.Token;

        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = limits.LoopTurns;
        LimitToString = limits.ValueLength;
        RecursiveLimit = limits.ExpressionDepth;
        ObjectRecursionLimit = 20;
        RegexTimeOut = TimeSpan.FromMilliseconds(200);
        EnableRelaxedTargetAccess = true;
        EnableNullIndexer = true;
        // Dates are the only .NET values that templates see: their parts, and nothing else of them.
        MemberFilter = member => member.DeclaringType == typeof(DateTime)
            && member.Name is nameof(DateTime.Year) or nameof(DateTime.Month) or nameof(DateTime.Day) or nameof(DateTime.Hour) or nameof(DateTime.Minute);

        PushCulture(options.Culture);
        PushGlobal(Model);
        // What the template assigns lives above the model, which stays as it is.
        PushGlobal(new ScriptObject());
    }

    public ModelObject Model { get; }

    public CultureInfo Culture { get; }

    public TimeZoneInfo TimeZone { get; }

    public Words Words { get; }

    public DiagnosticBag Found { get; } = new();

    public GapList Gaps { get; }

    public Ids Ids { get; }

    /// <summary>What the loops around the current place go through, by loop.</summary>
    public LoopFrame[] Loops { get; }

    /// <summary>The items that repeated columns of tables go through.</summary>
    public ColumnItems Columns => field ??= new ColumnItems();

    /// <summary>The cells that further ones may merge with.</summary>
    public MergedCells Merged => field ??= new MergedCells();

    /// <summary>The part that is being written.</summary>
    public PartOutput Part { get; set; } = null!;

    /// <summary>What the document adds to the package of its template.</summary>
    public NewParts NewParts { get; }

    /// <summary>The relationships that the current part gains.</summary>
    public NewRelationships Relationships { get; set; } = null!;

    /// <summary>The address that is being put together.</summary>
    public StringBuilder Address { get; } = new();

    /// <summary>Whether a piece of that address is missing.</summary>
    public bool AddressHasGap { get; set; }

    /// <summary>The title or tag of a content control that is being put together.</summary>
    public StringBuilder ControlName { get; } = new();

    /// <summary>The content control that is being written.</summary>
    public ControlFill Control { get; set; } = ControlFill.Nothing;

    /// <summary>The tag that is being printed.</summary>
    public TagSource? Tag { get; set; }

    public bool TimedOut => _time.IsCancellationRequested;

    /// <summary>A turn of a loop, told to Scriban and, for the fast way to its item, kept here.</summary>
    public override void SetLoopVariable(ScriptVariable variable, object? value)
    {
        if (_deadline.HasPassed())
        {
            _time.Cancel();
        }

        base.SetLoopVariable(variable, value);
        if (variable is LoopVariable loop)
        {
            ref var frame = ref Loops[loop.Loop];
            frame = frame with { Item = value, Turn = frame.Turn + 1 };
        }
    }

    /// <summary>A text as the document shows it; used for items of lists and for text inside functions.</summary>
    public string Print(object? value)
    {
        var text = value switch
        {
            null => "",
            string own => own,
            bool truth => truth ? Words.Yes : Words.No,
            DateTime { TimeOfDay.Ticks: 0 } date => Words.Full(date, Culture),
            DateTime { Date.Ticks: 0 } time => Words.Time(time, Culture),
            DateTime moment => Words.FullWithTime(moment, Culture),
            double number when !double.IsFinite(number) => throw Fault(DiagnosticCatalogue.Failed, Tag?.Text ?? "This", ": the result is not a number."),
            IFormattable number and not ScriptObject and not ScriptArray => number.ToString(null, Culture),
            RichValue rich => rich.Words,
            TextBlock block => string.Join('\n', block.Texts),
            IScriptOutput captured => captured.ToString()!,
            IScriptObject and not ScriptArray => throw Fault(DiagnosticCatalogue.PrintedGroup),
            IEnumerable list => string.Join(", ", list.Cast<object?>().Where(item => item is not null).Select(Print)),
            _ => throw Fault(DiagnosticCatalogue.PrintedGroup),
        };
        // Scriban cuts what is too long and goes on; a letter that lacks its end must not be made.
        return text.Length < _limits.ValueLength ? text : throw Fault(DiagnosticCatalogue.ValueLimit, _limits.ValueLength);
    }

    /// <summary>Scriban lets texts inside an expression grow without end; here nothing does.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is string text && text.Length >= _limits.ValueLength
            ? throw new TemplateFault(scriptNode!.Span, DiagnosticCatalogue.ValueLimit, [_limits.ValueLength])
            : value;
    }

    public override string? ObjectToString(object? value, bool nested = false) => value is null ? null : Print(value);

    public void WriteCaptured(string text)
    {
        _captured += text.Length;
        if (_captured > _limits.OutputBytes)
        {
            throw Fault(DiagnosticCatalogue.OutputLimit, _limits.OutputBytes);
        }

        Output.Write(text, 0, text.Length);
    }

    public void ReportInvalidCharacter()
    {
        if (Tag is { } tag)
        {
            Found.Add(DiagnosticCatalogue.InvalidCharacter, tag.Location, tag.Text);
        }
    }

    public void ReportLinkLeftOut()
    {
        if (Tag is { } tag)
        {
            Found.Add(DiagnosticCatalogue.LinkLeftOut, tag.Location, tag.Text);
        }
    }

    /// <summary>A finding of the place that is being evaluated, as an exception that Scriban lets through.</summary>
    public TemplateFault Fault(DiagnosticKind kind, params ReadOnlySpan<object?> arguments) => new(CurrentSpan, kind, [.. arguments]);

    public void EndTime() => _time.Dispose();
}

/// <summary>One turn of a loop.</summary>
/// <param name="Item">The item of this turn.</param>
/// <param name="Turn">How many turns there were, with this one.</param>
/// <param name="IsEmptyItem">Whether the one turn is for an item that the list does not have.</param>
internal readonly record struct LoopFrame(object? Item, int Turn, bool IsEmptyItem = false);

/// <summary>The variable of a <c>for</c> block, which knows its loop.</summary>
internal sealed class LoopVariable(string name, int loop) : ScriptVariableGlobal(name)
{
    public int Loop => loop;
}

/// <summary>Something in a template that fails with these data. Told at the tag that it comes from.</summary>
internal sealed class TemplateFault(SourceSpan span, DiagnosticKind kind, object?[] arguments) : ScriptRuntimeException(span, kind.Id)
{
    public DiagnosticKind Kind => kind;

    public object?[] Arguments => arguments;
}
