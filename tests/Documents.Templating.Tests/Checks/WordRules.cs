using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Checks;

/// <summary>
/// Rules that Word enforces ("unreadable content") and the schema does not say, and what must never stand in a document.
/// </summary>
internal static class WordRules
{
    public static IEnumerable<string> Broken(byte[] template, byte[] document)
    {
        var before = In(new WordPackage(template)).ToHashSet(StringComparer.Ordinal);
        return [.. In(new WordPackage(document)).Where(rule => !before.Contains(rule))];
    }

    private static IEnumerable<string> In(WordPackage package) =>
        from part in Stories(package)
        from rule in InPart(part, package.Xml(part))
        select rule;

    private static IEnumerable<string> Stories(WordPackage package)
    {
        var main = package.MainPart;
        string[] kinds = ["header", "footer", "footnotes", "endnotes", "comments"];
        return kinds.SelectMany(kind => package.Targets(main, kind)).Prepend(main).Distinct();
    }

    private static IEnumerable<string> InPart(string part, XDocument xml)
    {
        foreach (var element in xml.Descendants().Where(element => element.IsWord()))
        {
            var rule = element.Name.LocalName switch
            {
                "tc" when !(element.Elements().LastOrDefault() is { } last && (last.Is("p") || last.Is("sdt")))
                    => "a cell ends with something that is not a paragraph",
                "tbl" when !element.AllWord("tr").Any() => "a table has no rows",
                "tr" when !element.AllWord("tc").Any() => "a row has no cells",
                "txbxContent" or "footnote" or "endnote" or "hdr" or "ftr" or "comment" when !element.Elements().Any()
                    => $"{element.Name.LocalName} is empty",
                "t" when element.Value != element.Value.Trim() && (string?)element.Attribute(XNamespace.Xml + "space") != "preserve"
                    => "spaces at the end of a text are not preserved",
                "t" when element.Value.AsSpan().ContainsAny('\n', '\r', '\t') => "a line break or tab stands in w:t",
                "bookmarkStart" when !Ended(element, "bookmarkEnd") => "a bookmark starts and does not end",
                "commentRangeStart" when !Ended(element, "commentRangeEnd") => "a comment starts and does not end",
                "tag" or "alias" when element.Parent!.Is("sdtPr") && element.Value("val")!.Length > 64
                    => $"the {element.Name.LocalName} of a content control is longer than 64 characters",
                "sdtContent" when ControlRules.Broken(element) is { } broken => broken,
                "fldChar" when Unbalanced(element) => "a field is not closed in its story",
                _ => null,
            };
            if (rule is not null)
            {
                yield return $"{part}: {rule}";
            }
        }
    }

    private static bool Ended(XElement start, string end)
    {
        var id = start.Value("id");
        return start.Document!.AllWord(end).Any(element => element.Value("id") == id);
    }

    private static bool Unbalanced(XElement mark)
    {
        if (mark.Value("fldCharType") != "begin")
        {
            return false;
        }

        var marks = mark.Document!.AllWord("fldChar").ToLookup(element => element.Value("fldCharType"));
        return marks["begin"].Count() != marks["end"].Count();
    }
}
