using System.Text.RegularExpressions;
using Documents.Templating.Tests.Checks;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Identity;

/// <summary>What became of a document without tags that went through the engine as if it were a template.</summary>
internal enum Fate
{
    /// <summary>Its own text holds braces: it is a template and no subject of this.</summary>
    HasTags,

    /// <summary>The same text, and no new fault.</summary>
    Rendered,

    /// <summary>Rendered, without text that its author had hidden or data it was mapped to, as a warning says.</summary>
    Cleaned,

    /// <summary>Refused with a diagnostic about the package.</summary>
    Refused,

    /// <summary>Refused with any other diagnostic, or rendered wrongly.</summary>
    Wrong,
}

/// <summary>One document and its fate; <paramref name="Detail"/> is the diagnostic's id or what went wrong.</summary>
internal sealed partial record Outcome(string Name, Fate Fate, string Detail)
{
    public static Outcome Of(string name, byte[] document)
    {
        try
        {
            return Judge(name, document);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            return new Outcome(name, Fate.Wrong, $"threw {e.GetType().Name}: {e.Message}");
        }
    }

    private static Outcome Judge(string name, byte[] document)
    {
        var compiled = DocumentTemplate.Compile(document, new CompileOptions { KeepComments = true });
        if (compiled.Template is null)
        {
            var id = compiled.Diagnostics[0].Id;
            return compiled.Diagnostics.All(found => found.Id.StartsWith("package.", StringComparison.Ordinal))
                ? new Outcome(name, Fate.Refused, id)
                : HasBraces(document) ? new Outcome(name, Fate.HasTags, id) : new Outcome(name, Fate.Wrong, $"diagnostic {id}");
        }

        if (compiled.Template.Fields.Count > 0 || HasBraces(document))
        {
            return new Outcome(name, Fate.HasTags, "");
        }

        using var output = new MemoryStream();
        var result = compiled.Template.Render(DocumentModel.Parse("{}"u8.ToArray()).Model!, output);
        var cleaned = compiled.Diagnostics.FirstOrDefault(found => found.Id is "template.hidden-text" or "template.mapped-control");
        return result.Succeeded ? Compare(name, document, output.ToArray(), cleaned?.Id) : new Outcome(name, Fate.Wrong, $"diagnostic {result.Diagnostics[0].Id}");
    }

    private static Outcome Compare(string name, byte[] before, byte[] after, string? cleaned)
    {
        var options = DumpOptions.Words with { Formatting = true, Paragraphs = true, Bookmarks = true };
        if (cleaned is null && Path().Replace(DocumentText.Of(before, options), "{alt: }") != DocumentText.Of(after, options))
        {
            return new Outcome(name, Fate.Wrong, "text changed");
        }

        string[] faults = [.. SchemaErrorsAdded(before, after), .. UntouchedParts.Changed(before, after, keepComments: true).Select(part => $"part changed: {part}")];
        return faults.Length == 0 ? new Outcome(name, cleaned is null ? Fate.Rendered : Fate.Cleaned, cleaned ?? "") : new Outcome(name, Fate.Wrong, faults[0]);
    }

    private static IEnumerable<string> SchemaErrorsAdded(byte[] before, byte[] after)
    {
        try
        {
            SchemaErrors.In(before);
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            // The SDK cannot open the original either: there is nothing to compare with.
            return [];
        }

        return SchemaErrors.Added(before, after).Select(error => $"not valid any more: {error}");
    }

    /// <summary>An alternative text that is the path of a file, which a document does not keep.</summary>
    [GeneratedRegex(@"\{alt: ([A-Za-z]:[\\/]|\\\\|file:|/Users|/home|[^{}]*:Users:)[^{}]*\}")]
    private static partial Regex Path();

    private static bool HasBraces(byte[] document)
    {
        var text = DocumentText.Of(document, DumpOptions.Words with { Properties = true });
        return text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal);
    }
}
