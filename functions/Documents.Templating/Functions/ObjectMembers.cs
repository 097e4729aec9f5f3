using System.Collections;
using Scriban.Runtime;

namespace Documents.Templating.Functions;

/// <summary>The <c>object</c> functions that ask for members: Scriban's own want a .NET dictionary, which a model is not.</summary>
internal static class ObjectMembers
{
    public static IEnumerable<TemplateFunction> All =>
    [
        new("has_key", 2, 2, (_, values) => values[0] is IScriptObject target && values[1] is string name && target.Contains(name)),
        new("has_value", 2, 2, (context, values) => values[0] is IScriptObject target && values[1] is string name
            && target.TryGetValue(context, default, name, out var value) && value is not null),
        new("keys", 1, 1, (_, values) => values[0] is IScriptObject target ? new ScriptArray(target.GetMembers()) : new ScriptArray()),
        new("values", 1, 1, (context, values) => values[0] is IScriptObject target
            ? new ScriptArray(target.GetMembers().Select(name => target.TryGetValue(context, default, name, out var value) ? value : null))
            : new ScriptArray()),
        new("size", 1, 1, (_, values) => values[0] switch
        {
            string text => text.Length,
            ICollection list => list.Count,
            IScriptObject target => target.Count,
            _ => 0,
        }),
    ];
}
