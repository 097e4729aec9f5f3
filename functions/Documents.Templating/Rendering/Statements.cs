using System.Collections;
using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>A run of steps in Scriban's tree, in place of the texts and tags it was parsed from.</summary>
internal sealed class StepsStatement : ScriptStatement
{
    private readonly Step[] _steps;

    public StepsStatement(IEnumerable<Step> steps)
    {
        _steps = [.. steps];
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var rendering = (RenderContext)context;
        foreach (var step in _steps)
        {
            step.Run(rendering);
        }

        return null;
    }

    public override void PrintTo(ScriptPrinter printer)
    {
        // Steps have no text: the template's text is kept with its tags.
    }
}

/// <summary>
/// The list of a <c>for</c> block. Nothing to go through means no turns, and the <c>else</c> part; a list that is missing
/// is a gap; anything but a list is an error, where Scriban would go through the letters of a text.
/// </summary>
/// <param name="list">The list.</param>
/// <param name="loop">The number of the loop.</param>
/// <param name="subject">The field, when the list is one.</param>
/// <param name="tag">The tag, for findings.</param>
/// <param name="keepsOne">Whether a turn without an item is made of an empty list, because Word wants one to be there.</param>
internal sealed class LoopList(ScriptExpression list, int loop, Subject? subject, TagSource tag, bool keepsOne) : ScriptExpression
{
    private static readonly object?[] EmptyItem = [null];

    public override object? Evaluate(TemplateContext context)
    {
        var items = Items(context);
        if (!keepsOne || items is IEnumerable some && some.Cast<object?>().Any())
        {
            return items;
        }

        ((RenderContext)context).Loops[loop] = new LoopFrame(null, 0, IsEmptyItem: true);
        return EmptyItem;
    }

    private object? Items(TemplateContext context)
    {
        var rendering = (RenderContext)context;
        rendering.Loops[loop] = default;
        rendering.Tag = tag;
        var isMissing = false;
        var value = subject is null ? context.Evaluate(list) : subject.Read(rendering, out isMissing);
        switch (value)
        {
            case null:
                if (isMissing)
                {
                    subject!.ReportGap(rendering, isMissing, tag);
                }

                return Array.Empty<object?>();
            case IEnumerable items and not string and not IScriptObject:
                return items;
            case ScriptArray items:
                return items;
            default:
                throw rendering.Fault(DiagnosticCatalogue.NotAList, tag.Text);
        }
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(list);
}

/// <summary>A condition on the content control that is being written.</summary>
internal sealed class ControlConditionExpression(ControlCondition condition) : ScriptExpression
{
    public override object? Evaluate(TemplateContext context) => condition.Holds((RenderContext)context);

    public override void PrintTo(ScriptPrinter printer)
    {
        // See StepsStatement.
    }
}

/// <summary>
/// A <c>with</c> block: the names inside are looked up in a group first. Without the group there is nothing to say.
/// </summary>
internal sealed class GroupStatement : ScriptStatement
{
    private readonly ScriptExpression _group;
    private readonly ScriptNode _body;
    private readonly Subject? _subject;
    private readonly TagSource _tag;

    public GroupStatement(ScriptExpression group, ScriptNode body, Subject? subject, TagSource tag)
    {
        (_group, _body, _subject, _tag) = (group, body, subject, tag);
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var rendering = (RenderContext)context;
        rendering.Tag = _tag;
        var isMissing = false;
        var value = _subject is null ? context.Evaluate(_group) : _subject.Read(rendering, out isMissing);
        switch (value)
        {
            case null:
                if (isMissing)
                {
                    _subject!.ReportGap(rendering, isMissing, _tag);
                }

                return null;
            case IScriptObject group and not IList:
                context.PushGlobal(group);
                try
                {
                    return context.Evaluate(_body);
                }
                finally
                {
                    context.PopGlobal();
                }

            default:
                throw rendering.Fault(DiagnosticCatalogue.NotAGroup, _tag.Text);
        }
    }

    public override void PrintTo(ScriptPrinter printer)
    {
        // See StepsStatement.
    }
}
