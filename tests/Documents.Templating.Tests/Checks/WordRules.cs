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
        (from part in Stories(package)
         from rule in InPart(part, package.Xml(part)).Concat(InLinks(part, package))
         select rule).Concat(InLists(package));

    /// <summary>Paragraphs name lists, and lists patterns, that are there; patterns come first.</summary>
    private static IEnumerable<string> InLists(WordPackage package)
    {
        var numbering = package.Targets(package.MainPart, "numbering").Select(part => package.Xml(part).Root!).FirstOrDefault();
        var elements = numbering?.Elements().ToList() ?? [];
        var lists = elements.Where(element => element.Is("num")).Select(element => element.Value("numId")).Append("0").ToHashSet();
        var patterns = elements.Where(element => element.Is("abstractNum")).Select(element => element.Value("abstractNumId")).ToHashSet();
        foreach (var list in Stories(package).SelectMany(part => package.Xml(part).AllWord("numId")).Select(element => element.Value("val")).Where(list => !lists.Contains(list)).Distinct())
        {
            yield return $"list {list} is not there";
        }

        foreach (var pattern in elements.Where(element => element.Is("num")).Select(element => element.Setting("abstractNumId")).Where(pattern => !patterns.Contains(pattern)))
        {
            yield return $"pattern {pattern} of a list is not there";
        }

        if (elements.FindLastIndex(element => element.Is("abstractNum")) > elements.FindIndex(element => element.Is("num")) && lists.Count > 1)
        {
            yield return "a pattern of lists comes after a list";
        }
    }

    /// <summary>Hyperlinks lead somewhere, and never stand in one another.</summary>
    private static IEnumerable<string> InLinks(string part, WordPackage package)
    {
        var known = package.Relationships(part).Select(relationship => relationship.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var link in package.Xml(part).AllWord("hyperlink"))
        {
            if (link.Value("id") is { } id && !known.Contains(id))
            {
                yield return $"{part}: a hyperlink leads to {id}, which is not there";
            }

            if (link.AllWord("hyperlink").Any())
            {
                yield return $"{part}: a hyperlink stands in another";
            }
        }
    }

    private static IEnumerable<string> Stories(WordPackage package)
    {
        var main = package.MainPart;
        string[] kinds = ["header", "footer", "footnotes", "endnotes", "comments"];
        return kinds.SelectMany(kind => package.Targets(main, kind)).Prepend(main).Distinct();
    }

    private static IEnumerable<string> InPart(string part, XDocument xml)
    {
        foreach (var rule in xml.AllWord("tbl").SelectMany(TableRules.Broken))
        {
            yield return $"{part}: {rule}";
        }

        foreach (var element in xml.Descendants().Where(element => element.IsWord()))
        {
            var rule = element.Name.LocalName switch
            {
                "tc" when !(element.Elements().LastOrDefault() is { } last && (last.Is("p") || last.Is("sdt")))
                    => "a cell ends with something that is not a paragraph",
                "tbl" when !element.AllWord("tr").Any() => "a table has no rows",
                "tbl" when element.NextNode is XElement next && next.Is("tbl") => "two tables touch",
                "tblGrid" when element.Elements().Count() > 63 => "a table has more columns than Word opens",
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
