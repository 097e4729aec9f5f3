using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Documents.Clinical.Catalogue;

/// <summary>A value in a manifest: a text, a list, or something else; all three are absent when nothing is written.</summary>
internal sealed record ManifestValue(int Line, string? Text = null, IReadOnlyList<ManifestValue>? Items = null, bool IsSomethingElse = false)
{
    public bool IsEmpty => Text is null && Items is null && !IsSomethingElse;
}

/// <summary>A key of a manifest with its value. The line is the key's.</summary>
internal sealed record ManifestEntry(string Key, int Line, ManifestValue Value);

/// <summary>
/// Reads the small part of YAML that a manifest is made of: one mapping from keys to texts and lists of texts.
/// Anchors, tags and nested mappings have no meaning here, so they cannot do anything either.
/// </summary>
internal static class ManifestYaml
{
    /// <summary>The longest manifest that is read. Ours have a thousand characters.</summary>
    private const int MostCharacters = 32_000;

    /// <summary>Gives the entries, or <see langword="null"/> when the text as a whole cannot be read.</summary>
    public static List<ManifestEntry>? Read(string yaml, ManifestFindings findings)
    {
        if (yaml.Length > MostCharacters)
        {
            findings.TooLong(MostCharacters);
            return null;
        }

        try
        {
            // Word and Notepad write a byte order mark; YamlDotNet would take it for the first letter of the first key.
            return ReadDocument(new Parser(new StringReader(yaml.TrimStart('\uFEFF'))), findings);
        }
        catch (YamlException broken)
        {
            // The beginning is where the parser began to hope; the end is where the mistake is.
            findings.NotYaml((int)broken.End.Line);
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // For some texts that are nothing like YAML the parser throws half a dozen other exceptions instead of its own.
            findings.NotYaml(int.MaxValue);
            return null;
        }
    }

    private static List<ManifestEntry>? ReadDocument(Parser parser, ManifestFindings findings)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || parser.Accept<Scalar>(out var empty) && empty.Value.Length == 0)
        {
            return []; // every key is missing, which says more than "empty"
        }

        if (!parser.TryConsume<MappingStart>(out _))
        {
            findings.NotAMapping(LineOf(parser.Current));
            return null;
        }

        var entries = new List<ManifestEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var key))
            {
                entries.Add(new ManifestEntry(key.Value, LineOf(key), ReadValue(parser)));
            }
            else
            {
                findings.OddKey(LineOf(parser.Current));
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
            }
        }

        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            findings.SecondDocument(LineOf(second));
        }

        return entries;
    }

    private static ManifestValue ReadValue(Parser parser)
    {
        var line = LineOf(parser.Current);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new ManifestValue(line, Text: TextOf(scalar));
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return new ManifestValue(line, IsSomethingElse: true);
        }

        var items = new List<ManifestValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            var itemLine = LineOf(parser.Current);
            if (parser.TryConsume<Scalar>(out var item))
            {
                items.Add(new ManifestValue(itemLine, Text: TextOf(item)));
            }
            else
            {
                parser.SkipThisAndNestedEvents();
                items.Add(new ManifestValue(itemLine, IsSomethingElse: true));
            }
        }

        return new ManifestValue(line, Items: items);
    }

    /// <summary>The value as a text without the white space around it; <see langword="null"/> when there is none.</summary>
    private static string? TextOf(Scalar scalar)
    {
        var text = scalar.Value.Trim();
        var saysNothing = text.Length == 0 || (scalar.Style == ScalarStyle.Plain && text is "~" or "null");
        return saysNothing ? null : text;
    }

    private static int LineOf(ParsingEvent? place) => (int)(place?.Start.Line ?? 1);
}
