using Documents.Templating.Rendering;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Documents.Templating.Functions;

/// <summary>A function of ours, as Scriban calls it.</summary>
/// <param name="name">Name in messages.</param>
/// <param name="required">Parameters that must be given.</param>
/// <param name="most">Parameters that may be given.</param>
/// <param name="body">What it does.</param>
internal sealed class TemplateFunction(string name, int required, int most, Func<RenderContext, IReadOnlyList<object?>, object?> body) : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => most;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => index < required
        ? new ScriptParameterInfo(typeof(object), $"value{index}")
        : new ScriptParameterInfo(typeof(object), $"value{index}", null!);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        body((RenderContext)context, [.. arguments.Cast<object?>()]);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    public override string ToString() => name;
}
