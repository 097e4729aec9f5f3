using Documents.Templating.Compiling;
using Documents.Templating.Reading;
using Scriban;
using Scriban.Syntax;

namespace Documents.Templating.Rendering;

/// <summary>One turn of the loop that reads the items of repeated columns, before the table begins.</summary>
internal sealed class CollectColumnStatement : ScriptStatement
{
    private readonly ColumnLoop _loop;

    public CollectColumnStatement(ColumnLoop loop)
    {
        _loop = loop;
        CanOutput = false;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var rendering = (RenderContext)context;
        rendering.Columns.Of(_loop).Add(rendering.Loops[_loop.Number].Item);
        return null;
    }

    public override void PrintTo(ScriptPrinter printer)
    {
        // It has no text: the template's text is kept with its tags.
    }
}

/// <summary>The list that one row of a table goes through for its repeated columns.</summary>
internal sealed class ColumnList(ColumnLoop loop, TagSource tag) : ScriptExpression
{
    public override object? Evaluate(TemplateContext context)
    {
        var rendering = (RenderContext)context;
        rendering.Loops[loop.Number] = default;
        rendering.Tag = tag;
        return rendering.Columns.Of(loop);
    }

    public override void PrintTo(ScriptPrinter printer) => printer.Write(tag.Text);
}
