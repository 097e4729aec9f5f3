using Documents.Templating.Functions;
using Documents.Templating.Rendering;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>
/// Finds the fields that an expression names: as paths in the model, and as what makes a gap when it is not there.
/// </summary>
internal sealed class SubjectFinder(TemplateScope template, Scope scope)
{
    /// <summary>The field an expression names; <see langword="null"/> for anything that is more than a path.</summary>
    public FieldPath? PathOf(ScriptExpression? expression) => expression switch
    {
        ScriptVariableGlobal variable => scope.PathOf(variable.Name) ?? PathOf(template.AliasOf(variable.Name)),
        ScriptMemberExpression { Target: { } target, Member: { } member } => PathOf(target)?.Member(member.Name),
        ScriptIndexerExpression { Target: { } target, Index: ScriptLiteral { Value: int index } } => PathOf(target)?.ItemAt(index),
        ScriptIndexerExpression { Target: { } target, Index: ScriptLiteral { Value: string name } } => PathOf(target)?.Member(name),
        ScriptIndexerExpression { Target: { } target } => PathOf(target)?.ItemAt(-1),
        ScriptNestedExpression nested => PathOf(nested.Expression),
        _ => null,
    };

    /// <summary>An expression that names a field or a variable, as something that can be missing.</summary>
    public Subject? SubjectOf(ScriptExpression expression)
    {
        if (expression is not (ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression) || FirstName(expression) is not { } first || first is "for" or "empty" or "blank")
        {
            return null;
        }

        var path = PathOf(expression);
        var reader = path is null ? null : scope.ReaderOf(first, path);
        return Subject(expression, path, reader, scope.LoopOf(first), path?.Words ?? (expression is ScriptMemberExpression { Member: { } last } ? last.Name : first).TrimStart('$').Replace('_', ' '));
    }

    private Subject Subject(ScriptExpression expression, FieldPath? path, FieldReader? reader, int loop, string words)
    {
        var schema = path is null ? null : template.Schema?.Find(path, out _, out _);
        var format = schema?.Kind is "date" or "date-time" or "time" ? schema.Kind : "";
        // What is in brackets is one thing in a list, another in a text, and wrong in a group: Scriban knows those.
        return template.ReadsFieldsByScriban || HasBrackets(expression)
            ? new Subject(expression, path, null, schema?.Title ?? words, format, loop) { Absence = reader }
            : new Subject(expression, path, reader, schema?.Title ?? words, format, loop);
    }

    /// <summary>
    /// The fields that must have a value for an expression to have one. What has a way out by itself (<c>??</c>,
    /// <c>object.default</c>, <c>a ? b : c</c>) asks for nothing.
    /// </summary>
    public IReadOnlyList<Subject> SubjectsOf(ScriptExpression? expression) => expression switch
    {
        null or ScriptLiteral => [],
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing } => [],
        ScriptBinaryExpression
        {
            Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
            or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual or ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareLessOrEqual
        } => [],
        ScriptBinaryExpression binary => [.. SubjectsOf(binary.Left), .. SubjectsOf(binary.Right)],
        ScriptNestedExpression nested => SubjectsOf(nested.Expression),
        ScriptPipeCall pipe => AsksForNothing(pipe.To) ? [] : [.. SubjectsOf(pipe.From), .. pipe.To is ScriptFunctionCall call ? Arguments(call) : []],
        ScriptFunctionCall call => AsksForNothing(call) ? [] : Arguments(call),
        ScriptInterpolatedStringExpression interpolated => [.. interpolated.Parts.SelectMany(part => SubjectsOf(part is ScriptInterpolatedExpression inner ? inner.Expression : part))],
        _ => SubjectOf(expression) is { } subject ? [subject] : [],
    };

    /// <summary>
    /// The fields that <c>array.map</c> takes from the items of a list, in the order of the pipe: <c>rows | array.map "minutes"</c>
    /// takes <c>rows[].minutes</c>.
    /// </summary>
    public IReadOnlyList<FieldPath> MappedFields(ScriptExpression? expression)
    {
        var fields = new List<FieldPath>();
        if (expression is ScriptPipeCall pipe && PathOf(pipe.From) is { } list)
        {
            ScriptExpression? next = pipe.To;
            while (next is not null && (next is ScriptPipeCall more ? more.From : next) is ScriptFunctionCall { Target: ScriptVariable function, Arguments: [ScriptLiteral { Value: string name }] }
                && function.Name == FunctionCatalogue.Marked("array.map"))
            {
                fields.Add(list = list.ItemAt(-1).Member(name));
                next = (next as ScriptPipeCall)?.To;
            }
        }

        return fields;
    }

    /// <summary>What to ask for when an expression gives nothing although none of its fields had to have a value.</summary>
    public Subject? LastResort(ScriptExpression? expression) => expression switch
    {
        ScriptPipeCall pipe when MappedFields(pipe) is [.., var field] => Subject(pipe.From!, field, null, -1, field.Words),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing } choice => LastResort(choice.Right),
        ScriptNestedExpression nested => LastResort(nested.Expression),
        ScriptPipeCall { To: ScriptFunctionCall { Arguments: [.., { } last] } } => LastResort(last),
        ScriptPipeCall pipe => LastResort(pipe.From),
        ScriptConditionalExpression choice => LastResort(choice.ElseValue) ?? LastResort(choice.ThenValue),
        null => null,
        _ => SubjectOf(expression),
    };

    private IReadOnlyList<Subject> Arguments(ScriptFunctionCall call) =>
        [.. call.Arguments.SelectMany(argument => SubjectsOf(argument is ScriptNamedArgument named ? named.Value : argument))];

    /// <summary>Whether a function gives something for nothing.</summary>
    public static bool AsksForNothing(ScriptExpression? function) => function switch
    {
        ScriptFunctionCall call => AsksForNothing(call.Target),
        ScriptVariable variable => variable.Name is var name && (name == FunctionCatalogue.Marked("object.default") || name == FunctionCatalogue.Marked("object.has_key") || name == FunctionCatalogue.Marked("object.has_value")),
        _ => false,
    };

    private static bool HasBrackets(ScriptExpression? expression) =>
        expression is ScriptIndexerExpression || (expression is ScriptMemberExpression { Target: { } target } && HasBrackets(target));

    private static string? FirstName(ScriptExpression? expression) => expression switch
    {
        ScriptVariable variable => variable.Name,
        ScriptMemberExpression member => FirstName(member.Target),
        ScriptIndexerExpression indexer => FirstName(indexer.Target),
        ScriptNestedExpression nested => FirstName(nested.Expression),
        _ => null,
    };
}
