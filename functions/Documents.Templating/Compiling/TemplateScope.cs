using Documents.Templating.Diagnostics;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>What the parts of one template share while they are compiled.</summary>
internal sealed class TemplateScope(ModelSchema? schema, DiagnosticBag found)
{
    public ModelSchema? Schema => schema;

    public DiagnosticBag Found => found;

    /// <summary>The functions that are called, by the names a template writes.</summary>
    public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that the template assigns, in any of its parts: a header sees what the body assigned.</summary>
    public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

    public FieldCollector Fields { get; } = new(schema);

    /// <summary>How many loops there are; each has its own number.</summary>
    public int Loops { get; set; }

    /// <summary>Notes the names that a part assigns.</summary>
    public void NoteAssignments(ScriptNode node)
    {
        var target = node switch
        {
            ScriptAssignExpression assign => assign.Target,
            ScriptCaptureStatement capture => capture.Target,
            ScriptIncrementDecrementExpression change => change.Right,
            _ => null,
        };
        if (target is ScriptVariableGlobal variable)
        {
            Assigned.Add(variable.Name);
        }

        foreach (var child in node.Children)
        {
            NoteAssignments(child);
        }
    }
}
