using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;
using Scriban;
using Scriban.Parsing;

namespace Documents.Templating.Compiling;

/// <summary>
/// Looks at the tags of a part one by one, when they cannot be compiled together: those that Scriban does not understand,
/// and in the others what is not allowed. Each mistake is told once, and all are told together.
/// </summary>
internal static class TagCheck
{
    public static ParserOptions Options(TemplateLimits limits) => new() { ExpressionDepthLimit = limits.ExpressionDepth, ParseFloatAsDecimal = true };

    /// <returns>How many tags were not understood.</returns>
    public static int Check(IEnumerable<TagNode> tags, TemplateLimits limits, DiagnosticBag found)
    {
        var broken = 0;
        // The same statement of the same tag is told once; a tag can hold thousands.
        foreach (var tag in tags.Where(tag => tag.Code.Length > 0).DistinctBy(tag => (tag.Code, tag.Source.Location.Position)))
        {
            var script = Framed(tag);
            var parsed = Template.Parse(script.Text, "tag", Options(limits));
            if (parsed.HasErrors)
            {
                broken++;
                Report(tag.Source, parsed.Messages.First(message => message.Type == ParserMessageType.Error).Message, found);
            }
            else
            {
                // What its names mean depends on the blocks around it, so fields are not looked at here.
                ScriptCompiler.Compile(parsed.Page!, script, new TemplateScope(null, found));
            }
        }

        return broken;
    }

    /// <summary>Tells of what only shows when the tags stand together.</summary>
    public static void Report(Template parsed, PartScript script, DiagnosticBag found)
    {
        foreach (var message in parsed.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            Report(script.TagAt(message.Span.Start.Offset).Tag.Source, message.Message, found);
        }
    }

    public static void Report(TagSource tag, string message, DiagnosticBag found) =>
        found.Add(DiagnosticCatalogue.Syntax, tag.Location, tag.Text, message.Trim().TrimEnd('.').Replace('`', '\'') + ".");

    /// <summary>A script of the one statement, with what it needs around it to be whole.</summary>
    private static PartScript Framed(TagNode tag)
    {
        var (before, after) = (tag.Role, tag.Keyword) switch
        {
            (TagRole.Open, "case") => ("", "when 1\nend"),
            (TagRole.Open, _) => ("", "end"),
            (TagRole.Middle, "when") => ("case 1", "end"),
            (TagRole.Middle, _) => ("if true", "end"),
            (TagRole.Close, _) => ("if true", ""),
            (_, "break" or "continue") => ("for x in [1]", "end"),
            _ => ("", ""),
        };
        var script = new PartScript();
        script.Add(new TagNode(tag.Source, before, TagRole.Silent, ""), null);
        script.Add(tag, null);
        script.Add(new TagNode(tag.Source, after, TagRole.Silent, ""), null);
        return script;
    }
}
