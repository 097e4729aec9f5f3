using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;
using Scriban;
using Scriban.Parsing;

namespace Documents.Templating.Compiling;

/// <summary>
/// Finds the tags whose code Scriban does not understand. Each is parsed by itself, so that one mistake is told once and
/// all mistakes are told together.
/// </summary>
internal static class SyntaxCheck
{
    private static readonly LexerOptions ScriptOnly = new() { Mode = ScriptMode.ScriptOnly };

    public static ParserOptions Options(TemplateLimits limits) => new() { ExpressionDepthLimit = limits.ExpressionDepth, ParseFloatAsDecimal = true };

    public static void Check(IEnumerable<TagNode> tags, TemplateLimits limits, DiagnosticBag found)
    {
        foreach (var tag in tags.Where(tag => tag.Code.Length > 0))
        {
            var (before, after) = Frame(tag);
            var parsed = Template.Parse(before + tag.Code + after, "tag", Options(limits), ScriptOnly);
            if (parsed.HasErrors)
            {
                Report(tag.Source, parsed.Messages.First(message => message.Type == ParserMessageType.Error).Message, found);
            }
        }
    }

    /// <summary>Tells of what only shows when the tags stand together.</summary>
    public static void Report(Template parsed, PartScript script, DiagnosticBag found)
    {
        foreach (var message in parsed.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            Report(script.TagAt(message.Span.Start.Offset).Tag.Source, message.Message, found);
        }
    }

    private static void Report(TagSource tag, string message, DiagnosticBag found) =>
        found.Add(DiagnosticCatalogue.Syntax, tag.Location, tag.Text, message.Trim().TrimEnd('.').Replace('`', '\'') + ".");

    /// <summary>What a statement needs around it to be a whole script.</summary>
    private static (string Before, string After) Frame(TagNode tag) => (tag.Role, tag.Keyword) switch
    {
        (TagRole.Open, "case") => ("", "\nwhen 1\nend"),
        (TagRole.Open, _) => ("", "\nend"),
        (TagRole.Middle, "when") => ("case 1\n", "\nend"),
        (TagRole.Middle, _) => ("if true\n", "\nend"),
        (TagRole.Close, _) => ("if true\n", ""),
        (_, "break" or "continue") => ("for x in [1]\n", "\nend"),
        _ => ("", ""),
    };
}
