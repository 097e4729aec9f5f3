using Documents.Templating.Diagnostics;
using Documents.Templating.Functions;
using Documents.Templating.Reading;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>What of Scriban a template may not use, and what to use instead. What is not allowed here is forbidden.</summary>
internal static class ForbiddenSyntax
{
    public static bool Allows(ScriptExpression expression) => expression switch
    {
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias or ScriptUnaryOperator.FunctionParametersExpand } => false,
        ScriptBinaryExpression or ScriptUnaryExpression or ScriptNestedExpression or ScriptConditionalExpression or ScriptArgumentBinary
            or ScriptArrayInitializerExpression or ScriptObjectInitializerExpression or ScriptInterpolatedStringExpression
            or ScriptInterpolatedExpression or ScriptIsEmptyExpression => true,
        _ => false,
    };

    public static void Report(ScriptNode node, TagSource tag, DiagnosticBag found)
    {
        var (what, instead) = node switch
        {
            ScriptWhileStatement => ("“while”", "Use “for” over a list."),
            ScriptTableRowStatement => ("“tablerow”", "Put a “for” block around the cells or rows of a Word table."),
            ScriptFunction or ScriptAnonymousFunction => ("Defining a function", "Repeat a text with “capture”, or prepare the value in the data."),
            ScriptReturnStatement => ("“ret”", "Use “if” to leave something out."),
            ScriptImportStatement => ("“import”", "Name the group in front of its fields, or use “with”."),
            ScriptReadOnlyStatement => ("“readonly”", "Delete it: data cannot be changed by a template anyway."),
            ScriptWrapStatement => ("“wrap”", "Use “capture” and print the variable where the text is wanted."),
            ScriptThisExpression => ("“this”", "Name the field that is meant."),
            ScriptUnaryExpression => ("Passing a function on with “@” or “^”", "Use a “for” block with an “if” inside."),
            _ => ("This", "The author's guide lists what a template can do."),
        };
        found.Add(DiagnosticCatalogue.NotAllowed, tag.Location, $"{what} ({tag.Text})", instead);
    }

    public static void ReportModelChange(TagSource tag, DiagnosticBag found) =>
        found.Add(DiagnosticCatalogue.NotAllowed, tag.Location, $"Changing the data ({tag.Text})", "Assign to a name of your own: {{ my_text = … }}.");

    public static void ReportLoopArgument(string name, TagSource tag, DiagnosticBag found) =>
        found.Add(DiagnosticCatalogue.NotAllowed, tag.Location, $"“{name}” in {tag.Text}", "After the list come limit:, offset:, reversed or columns: true. A list that a function makes goes into brackets: for x in (array.sort names).");

    /// <summary>A function that stands where a value should: it needs one itself.</summary>
    public static void ReportUncalled(string name, TagSource tag, TemplateScope template)
    {
        if (FunctionCatalogue.IsAllowed(name))
        {
            template.Found.Add(DiagnosticCatalogue.NotAllowed, tag.Location, $"“{name}” without a value ({tag.Text})",
                $"Write the value first: names | {name}. The list of a “for” block goes into brackets: for name in ({name} names).");
        }
        else
        {
            ReportFunction(name, tag, template);
        }
    }

    public static void ReportFunction(string name, TagSource tag, TemplateScope template)
    {
        if (FunctionCatalogue.InsteadOf(name) is { } instead)
        {
            template.Found.Add(DiagnosticCatalogue.NotAllowed, tag.Location, $"“{name}”", instead);
        }
        else
        {
            template.Found.Add(DiagnosticCatalogue.UnknownFunction, tag.Location, name, template.QuestionFor(name));
        }
    }
}
