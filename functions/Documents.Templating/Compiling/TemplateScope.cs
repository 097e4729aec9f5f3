using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>What the parts of one template share while they are compiled.</summary>
internal sealed class TemplateScope(ModelSchema? schema, DiagnosticBag found)
{
    public ModelSchema? Schema => schema;

    public DiagnosticBag Found => found;

    /// <summary>Whether plain fields are looked up by Scriban, as everything else is.</summary>
    public bool ReadsFieldsByScriban { get; init; }

    /// <summary>The functions that are called, by the names a template writes.</summary>
    public HashSet<string> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that the template assigns, in any of its parts: a header sees what the body assigned.</summary>
    public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

    /// <summary>What a variable was set to, for those that are set once and to another name: a gap then tells that name.</summary>
    private readonly Dictionary<string, ScriptExpression?> _aliases = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _questions = new(StringComparer.Ordinal);

    /// <summary>The same names as the tags tell them, before they are parsed.</summary>
    public HashSet<string> OwnNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The prompts of content controls.</summary>
    public PromptTexts? Prompts { get; init; }

    /// <summary>The content controls that somebody can fill in.</summary>
    public List<TemplateControl> Controls { get; } = [];

    public FieldCollector Fields { get; } = new(schema);

    /// <summary>How many loops there are; each has its own number.</summary>
    public int Loops { get; set; }

    /// <summary>“Did you mean …?” for a function that does not exist; a template that has one wrong often has it often.</summary>
    public string QuestionFor(string function)
    {
        if (!_questions.TryGetValue(function, out var question))
        {
            _questions[function] = question = NearestName.Question(function, FunctionCatalogue.Names);
        }

        return question;
    }

    /// <summary>The name that a variable stands for; <see langword="null"/> when it stands for itself.</summary>
    public ScriptExpression? AliasOf(string name) => _aliases.GetValueOrDefault(name);

    /// <summary>Whether an expression begins with a name: a variable set from itself stands for nothing else.</summary>
    private bool Names(ScriptExpression expression, string name) => expression switch
    {
        ScriptVariable variable => variable.Name == name || _aliases.GetValueOrDefault(variable.Name) is { } other && Names(other, name),
        ScriptMemberExpression { Target: { } target } => Names(target, name),
        _ => true,
    };

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
            var isFirst = Assigned.Add(variable.Name);
            _aliases[variable.Name] = isFirst && node is ScriptAssignExpression { Value: ScriptVariable or ScriptMemberExpression } set && !Names(set.Value!, variable.Name) ? set.Value : null;
        }

        foreach (var child in node.Children)
        {
            NoteAssignments(child);
        }
    }
}
