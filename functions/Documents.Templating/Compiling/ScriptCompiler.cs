using Documents.Templating.Reading;
using Documents.Templating.Rendering;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>
/// Turns a part's parsed script into what is rendered: texts and tags become steps, functions are looked up, and what is
/// not allowed is found. Works on Scriban's own tree, so that blocks mean what they mean in Scriban.
/// </summary>
internal sealed class ScriptCompiler
{
    private readonly PartScript _script;
    private readonly TemplateScope _template;
    private readonly Scope _scope;
    private readonly SubjectFinder _subjects;
    private readonly ExpressionCompiler _expressions;
    private int _conditions;

    private ScriptCompiler(PartScript script, TemplateScope template)
    {
        _script = script;
        _template = template;
        _scope = new Scope(template.Assigned);
        _subjects = new SubjectFinder(template, _scope);
        _expressions = new ExpressionCompiler(template, _scope, _subjects);
    }

    public static void Compile(ScriptPage page, PartScript script, TemplateScope template)
    {
        if (page.Body is { } body)
        {
            new ScriptCompiler(script, template).Block(body);
        }
    }

    private TagSource TagOf(ScriptNode node) => _script.TagAt(node.Span.Start.Offset).Tag.Source;

    private void Block(ScriptBlockStatement? block)
    {
        if (block is null)
        {
            return;
        }

        var compiled = new List<ScriptStatement>();
        var steps = new List<Step>();
        foreach (var statement in block.Statements.ToList())
        {
            switch (statement)
            {
                case ScriptRawStatement raw:
                    if (_script.StepsOf(raw.Text.ToString(), _template.Found.HasErrors) is { } next)
                    {
                        steps.AddRange(next);
                    }
                    else
                    {
                        TagCheck.Report(TagOf(raw), "It is not clear where it ends.", _template.Found);
                    }

                    break;
                case ScriptExpressionStatement { Expression: { } expression } and { CanOutput: true }:
                    steps.Add(Output(expression));
                    break;
                default:
                    if (Statement(statement) is { } kept)
                    {
                        EndSteps();
                        compiled.Add(kept);
                    }

                    break;
            }
        }

        EndSteps();
        block.Statements.Clear();
        block.Statements.AddRange(compiled);

        void EndSteps()
        {
            if (steps.Count > 0)
            {
                compiled.Add(new StepsStatement(steps));
                steps.Clear();
            }
        }
    }

    private Step Output(ScriptExpression expression)
    {
        var placed = _script.TagAt(expression.Span.Start.Offset);
        var tag = placed.Tag.Source;
        expression = _expressions.Compile(expression, tag, TemplateFieldType.Value, _conditions == 0);
        var subjects = _subjects.SubjectsOf(expression);
        var isField = subjects is [{ } only] && only.Expression == expression;
        switch (placed.Place)
        {
            case ItemTagPlace item:
                return item.StepFor(isField ? subjects[0] : null);
            case ControlPlace control:
                control.Settle(expression, subjects, isField);
                ControlCheck.Report(control, tag, _template);
                break;
        }

        var lastResort = isField ? null : _subjects.LastResort(expression);
        return new OutputStep(expression, placed.Place ?? PlainPlace.Text, tag, subjects, isField, lastResort);
    }

    /// <summary>A statement, compiled; <see langword="null"/> when there is nothing to do for it.</summary>
    private ScriptStatement? Statement(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptIfStatement condition:
                Conditional(condition);
                return condition;
            case ScriptElseStatement otherwise:
                Block(otherwise.Body);
                return otherwise;
            case ScriptForStatement loop and not ScriptTableRowStatement:
                Loop(loop);
                return loop;
            case ScriptCaseStatement choice:
                Check(choice.Value, choice, TemplateFieldType.Value);
                _conditions++;
                Block(choice.Body);
                _conditions--;
                return choice;
            case ScriptWhenStatement option:
                foreach (var value in option.Values)
                {
                    Check(value, option, TemplateFieldType.Value);
                }

                Block(option.Body);
                Next(option.Next);
                return option;
            case ScriptWithStatement { Name: { } name, Body: { } body } group:
                return Group(group, name, body);
            case ScriptCaptureStatement capture:
                Block(capture.Body);
                return capture;
            case ScriptExpressionStatement { Expression: { } expression } assignment:
                Check(expression, assignment, TemplateFieldType.Value);
                return assignment;
            case ScriptBreakStatement or ScriptContinueStatement:
                return statement;
            case ScriptEndStatement or ScriptNopStatement or ScriptEscapeStatement:
                return null;
            case ScriptBlockStatement block:
                Block(block);
                return block;
            default:
                ForbiddenSyntax.Report(statement, TagOf(statement), _template.Found);
                return null;
        }
    }

    private void Conditional(ScriptIfStatement condition)
    {
        if (_script.TagAt(condition.Span.Start.Offset).Place is ControlCondition ofControl)
        {
            condition.Condition = new ControlConditionExpression(ofControl);
        }
        else
        {
            Check(condition.Condition, condition, TemplateFieldType.Condition);
        }

        _conditions++;
        Block(condition.Then);
        Next(condition.Else);
        _conditions--;
    }

    private void Next(ScriptStatement? next)
    {
        if (next is not null)
        {
            Statement(next);
        }
    }

    private void Check(ScriptExpression? expression, ScriptStatement around, TemplateFieldType type)
    {
        if (expression is not null)
        {
            _expressions.Compile(expression, TagOf(around), type, isAlwaysPrinted: false);
        }
    }

    private void Loop(ScriptForStatement loop)
    {
        var columns = _script.TagAt(loop.Span.Start.Offset).Tag.Columns;
        if (columns?.IsRead == true)
        {
            RepeatColumns(loop, columns);
            return;
        }

        var tag = TagOf(loop);
        var number = _template.Loops++;
        var list = loop.Iterator!;
        var name = (loop.Variable as ScriptVariable)?.Name ?? "";
        var path = _subjects.PathOf(list);
        var subject = _subjects.SubjectOf(list);
        list = _expressions.Compile(list, tag, TemplateFieldType.List, _conditions == 0);
        foreach (var argument in loop.NamedArguments.ToList())
        {
            if (argument.Name?.Name == ColumnTag.Argument)
            {
                // It has done its work, if it had any: Scriban knows nothing of it.
                loop.NamedArguments.Remove(argument);
                continue;
            }

            if (argument.Name?.Name is not ("limit" or "offset" or "reversed"))
            {
                ForbiddenSyntax.ReportLoopArgument(argument.Name?.Name ?? "", tag, _template.Found);
            }

            Check(argument.Value, loop, TemplateFieldType.Value);
        }

        var keepsOne = _script.TagAt(loop.Span.Start.Offset).Tag.Block is { KeepsOne: true };
        loop.Iterator = new LoopList(list, number, subject, tag, keepsOne) { Span = list.Span };
        if (loop.Variable is ScriptVariableGlobal)
        {
            loop.Variable = new LoopVariable(name, number) { Span = loop.Variable.Span };
        }

        if (columns is not null)
        {
            columns.Read(number, path, loop.NamedArguments.Count == 0);
            loop.Body!.Statements.Add(new CollectColumnStatement(columns));
            return;
        }

        _conditions++;
        // With a limit the turns are still those of the list; with an offset, or backwards, they are not.
        _scope.EnterLoop(name, path, number, loop.NamedArguments.All(argument => argument.Name?.Name == "limit"));
        Block(loop.Body);
        _scope.LeaveLoop();
        Next(loop.Else);
        _conditions--;
    }

    /// <summary>The cells of one row in repeated columns: the list is read already, and has come out of its limits.</summary>
    private void RepeatColumns(ScriptForStatement loop, ColumnLoop columns)
    {
        var name = (loop.Variable as ScriptVariable)?.Name ?? "";
        loop.NamedArguments.Clear();
        loop.Iterator = new ColumnList(columns, TagOf(loop)) { Span = loop.Iterator!.Span };
        loop.Variable = new LoopVariable(name, columns.Number) { Span = loop.Variable!.Span };
        _conditions++;
        _scope.EnterLoop(name, columns.List, columns.Number, columns.IsInOrder);
        Block(loop.Body);
        _scope.LeaveLoop();
        _conditions--;
    }

    private GroupStatement Group(ScriptWithStatement statement, ScriptExpression name, ScriptBlockStatement body)
    {
        var tag = TagOf(statement);
        var subject = _subjects.SubjectOf(name);
        var path = _subjects.PathOf(name);
        var group = _expressions.Compile(name, tag, TemplateFieldType.Group, _conditions == 0);
        _scope.EnterGroup(path);
        Block(body);
        _scope.LeaveGroup();
        return new GroupStatement(group, body, subject, tag) { Span = statement.Span };
    }
}
