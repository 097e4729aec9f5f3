using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Reading;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>
/// Goes through an expression: notes its fields, puts functions in place of their names, and finds what a template may
/// not do.
/// </summary>
internal sealed class ExpressionCompiler(TemplateScope template, Scope scope, SubjectFinder subjects)
{
    private TagSource _tag = null!;
    private TemplateFieldType _type;
    private bool _isAlwaysPrinted;

    /// <summary>The expression as it is evaluated; the same one, but for names of functions.</summary>
    public ScriptExpression Compile(ScriptExpression expression, TagSource tag, TemplateFieldType type, bool isAlwaysPrinted)
    {
        (_tag, _isAlwaysPrinted) = (tag, isAlwaysPrinted);
        _type = TemplateFieldType.Value;
        if (subjects.PathOf(expression) is not null)
        {
            // What is asked of a field is asked of the one that stands alone; beside others it is a value.
            _type = type;
        }

        Visit(expression);
        return expression;
    }

    private void Visit(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptLiteral or ScriptVariableLocal or ScriptToken or ScriptKeyword or ScriptIdentifier:
                return;
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression when IsFunction(node, out var name):
                ForbiddenSyntax.ReportUncalled(name, _tag, template);
                return;
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression:
                Field(subjects.PathOf((ScriptExpression)node));
                VisitIndexes(node);
                return;
            case ScriptPipeCall pipe:
                pipe.To = Callee(pipe.To!);
                Optional(SubjectFinder.AsksForNothing(pipe.To), pipe.From);
                foreach (var field in subjects.MappedFields(pipe))
                {
                    Field(field);
                }

                return;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing } choice:
                Optional(true, choice.Left, choice.Right);
                return;
            case ScriptConditionalExpression choice:
                Optional(true, choice.Condition, choice.ThenValue, choice.ElseValue);
                return;
            case ScriptFunctionCall call:
                Call(call);
                return;
            case ScriptAssignExpression { Target: not ScriptVariable }:
                ForbiddenSyntax.ReportModelChange(_tag, template.Found);
                return;
            case ScriptAssignExpression assignment:
                Visit(assignment.Value);
                return;
            case ScriptIncrementDecrementExpression:
                return;
            case ScriptNamedArgument argument:
                Visit(argument.Value);
                return;
            case ScriptObjectMember member:
                Visit(member.Value);
                return;
            case ScriptExpression expression when ForbiddenSyntax.Allows(expression):
                foreach (var child in expression.Children)
                {
                    Visit(child);
                }

                return;
            case ScriptList list:
                foreach (var child in list.Children)
                {
                    Visit(child);
                }

                return;
            default:
                ForbiddenSyntax.Report(node, _tag, template.Found);
                return;
        }
    }

    /// <summary>Visits what an expression may do without.</summary>
    private void Optional(bool isOptional, params ReadOnlySpan<ScriptNode?> nodes)
    {
        var before = _isAlwaysPrinted;
        _isAlwaysPrinted &= !isOptional;
        foreach (var node in nodes)
        {
            Visit(node);
        }

        _isAlwaysPrinted = before;
    }

    private void VisitIndexes(ScriptNode? node)
    {
        switch (node)
        {
            case ScriptIndexerExpression indexer:
                Visit(indexer.Index);
                VisitIndexes(indexer.Target);
                break;
            case ScriptMemberExpression member:
                VisitIndexes(member.Target);
                break;
            case ScriptVariable or null:
                break;
            default:
                // The target of a member may be any expression: (a | array.first).name.
                Visit(node);
                break;
        }
    }

    private void Call(ScriptFunctionCall call)
    {
        call.Target = Callee(call.Target!);
        foreach (var argument in call.Arguments)
        {
            Visit(argument);
        }
    }

    /// <summary>What is called, with the function's own name in place of the one the template writes.</summary>
    private ScriptExpression Callee(ScriptExpression callee)
    {
        switch (callee)
        {
            case ScriptFunctionCall call:
                Call(call);
                return call;
            case ScriptPipeCall:
                Visit(callee);
                return callee;
        }

        var name = callee.ToString().Trim();
        if (name == "merge")
        {
            // At the end of the only tag of a cell it is taken off before.
            template.Found.Add(DiagnosticCatalogue.MisplacedMerge, _tag.Location, _tag.Text);
            return callee;
        }

        if (FunctionCatalogue.IsAllowed(name))
        {
            template.Functions.Add(name);
            return new ScriptVariableGlobal(FunctionCatalogue.Marked(name)) { Span = callee.Span };
        }

        ForbiddenSyntax.ReportFunction(name, _tag, template);
        return callee;
    }

    /// <summary>Whether a name stands for a function although it is not called, such as <c>date.now</c>.</summary>
    private bool IsFunction(ScriptNode node, out string name)
    {
        name = "";
        if (node is not ScriptMemberExpression { Target: ScriptVariableGlobal group, Member: { } member } || scope.IsOwn(group.Name) || !FunctionCatalogue.IsGroup(group.Name))
        {
            return false;
        }

        name = $"{group.Name}.{member.Name}";
        return FunctionCatalogue.IsAllowed(name) || FunctionCatalogue.InsteadOf(name) is not null;
    }

    private void Field(FieldPath? path)
    {
        if (path is null || path.Parts.Count == 0)
        {
            return;
        }

        template.Fields.Add(path, _type, _isAlwaysPrinted, _tag.Location);
        if (template.Schema is not { } schema)
        {
            return;
        }

        switch (schema.Find(path, out var unknown, out var known))
        {
            case null:
                template.Found.Add(DiagnosticCatalogue.UnknownField, _tag.Location, path.ToString(), NearestName.Question(unknown!, known));
                break;
            case { Type: not ("" or "array") } when _type == TemplateFieldType.List:
                template.Found.Add(DiagnosticCatalogue.NotAList, _tag.Location, _tag.Text);
                break;
            case { Type: not ("" or "object") } when _type == TemplateFieldType.Group:
                template.Found.Add(DiagnosticCatalogue.NotAGroup, _tag.Location, _tag.Text);
                break;
        }
    }
}
