using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;
using Scriban;
using Scriban.Syntax;

namespace Documents.Templating.Compiling;

/// <summary>A <c>for</c> tag that says <c>columns: true</c>.</summary>
/// <param name="Block">The block it opens.</param>
/// <param name="Names">The names that its list is made of.</param>
internal sealed record ColumnTag(Block Block, IReadOnlySet<string> Names)
{
    public const string Argument = "columns";

    /// <summary>The tag that opens a block, if it repeats columns; <see langword="null"/> for any other block.</summary>
    public static ColumnTag? Of(Block block, TemplateLimits limits, DiagnosticBag found)
    {
        // Scriban reads such tags once more when the part is whole; what is wrong in them is told then.
        if (!MayBe(block.Open)
            || Template.Parse($"{{{{ {block.Open.Code} }}}}{{{{ end }}}}", "tag", TagCheck.Options(limits)).Page?.Body?.Statements.OfType<ScriptForStatement>().FirstOrDefault() is not { Iterator: { } list } loop
            || loop.NamedArguments.FirstOrDefault(argument => argument.Name?.Name == Argument) is not { } columns)
        {
            return null;
        }

        var source = block.Open.Source;
        switch (columns.Value)
        {
            case ScriptLiteral { Value: true } when loop.Variable is not ScriptVariableGlobal:
                found.Add(DiagnosticCatalogue.NotAllowed, source.Location, $"A name with “$” for repeated columns ({source.Text})", "Write it without “$”.");
                return null;
            case ScriptLiteral { Value: true }:
                return new ColumnTag(block, NamesIn(list).ToHashSet(StringComparer.Ordinal));
            case ScriptLiteral { Value: false }:
                return null;
            default:
                found.Add(DiagnosticCatalogue.NotAllowed, source.Location, $"“columns” without “true” ({source.Text})", "Write columns: true, or leave it out.");
                return null;
        }
    }

    /// <summary>A glance at a tag: whether it may say <c>columns: true</c>.</summary>
    public static bool MayBe(TagNode tag) => tag.Keyword == "for" && tag.Code.Contains(Argument, StringComparison.Ordinal);

    private static IEnumerable<string> NamesIn(ScriptNode node) =>
        node is ScriptVariable variable ? [variable.Name] : node.Children.Where(child => child is not null).SelectMany(NamesIn);
}
