using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

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
/// <remarks>
/// YamlDotNet's scanner does the hard part (quotes, indentation, folded texts). Its parser is left out: it compiles two
/// regular expressions before the first key, which takes longer than everything else that is done with a template's folder.
/// </remarks>
internal sealed class ManifestYaml
{
    /// <summary>The longest manifest that is read. Ours have a thousand characters.</summary>
    private const int MostCharacters = 32_000;

    private readonly Scanner _scanner;
    private readonly ManifestFindings _findings;

    private ManifestYaml(string yaml, ManifestFindings findings)
    {
        // Word and Notepad write a byte order mark; the scanner would take it for the first letter of the first key.
        _scanner = new Scanner(new StringReader(yaml.TrimStart('\uFEFF')));
        _findings = findings;
    }

    private int Line => (int)(_scanner.Current?.Start.Line ?? 1);

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
            return new ManifestYaml(yaml, findings).ReadDocument();
        }
        catch (YamlException broken)
        {
            // The beginning is where the scanner began to hope; the end is where the mistake is.
            findings.NotYaml((int)broken.End.Line);
            return null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // For some texts that are nothing like YAML the scanner throws half a dozen other exceptions instead of its own.
            findings.NotYaml(int.MaxValue);
            return null;
        }
    }

    private List<ManifestEntry>? ReadDocument()
    {
        while (_scanner.MoveNext() && _scanner.Current is StreamStart or DocumentStart)
        {
        }

        var entries = new List<ManifestEntry>();
        if (_scanner.Current is null or StreamEnd)
        {
            return entries; // every key is missing, which says more than "empty"
        }

        if (_scanner.Current is not BlockMappingStart)
        {
            _findings.NotAMapping(Line);
            return null;
        }

        _scanner.MoveNext();
        while (_scanner.Current is Key)
        {
            _scanner.MoveNext();
            var key = ReadNode(token => token is Value or Key);
            var value = ReadValue();
            if (key.Text is null)
            {
                _findings.OddKey(key.Line);
            }
            else
            {
                entries.Add(new ManifestEntry(key.Text, key.Line, value));
            }
        }

        return EndsHere() ? entries : null;
    }

    private bool EndsHere()
    {
        while (_scanner.Current is BlockEnd or DocumentEnd)
        {
            _scanner.MoveNext();
        }

        switch (_scanner.Current)
        {
            case null or StreamEnd:
                return true;
            case DocumentStart:
                _findings.SecondDocument(Line);
                return false;
            default:
                _findings.NotYaml(Line);
                return false;
        }
    }

    private ManifestValue ReadValue()
    {
        if (_scanner.Current is not Value)
        {
            return new ManifestValue(Line);
        }

        _scanner.MoveNext();
        var line = Line;
        switch (_scanner.Current)
        {
            case BlockSequenceStart:
                _scanner.MoveNext();
                var items = ReadBlockItems(token => token is BlockEntry or BlockEnd);
                _scanner.MoveNext();
                return new ManifestValue(line, Items: items);
            case BlockEntry: // a list that is not indented
                return new ManifestValue(line, Items: ReadBlockItems(token => token is BlockEntry or Key or BlockEnd));
            case FlowSequenceStart:
                _scanner.MoveNext();
                return new ManifestValue(line, Items: ReadFlowItems());
            default:
                return ReadNode(token => token is Key or BlockEnd);
        }
    }

    private List<ManifestValue> ReadBlockItems(Func<Token, bool> ends)
    {
        var items = new List<ManifestValue>();
        while (_scanner.Current is BlockEntry)
        {
            _scanner.MoveNext();
            items.Add(ReadNode(ends));
        }

        return items;
    }

    private List<ManifestValue> ReadFlowItems()
    {
        var items = new List<ManifestValue>();
        while (_scanner.Current is not (null or StreamEnd or DocumentStart or DocumentEnd or FlowSequenceEnd))
        {
            items.Add(ReadNode(token => token is FlowEntry or FlowSequenceEnd));
            if (_scanner.Current is FlowEntry)
            {
                _scanner.MoveNext();
            }
        }

        _scanner.MoveNext();
        return items;
    }

    /// <summary>Reads up to a token that ends the node: a text, nothing, or something that has no meaning in a manifest.</summary>
    private ManifestValue ReadNode(Func<Token, bool> ends)
    {
        var line = Line;
        var depth = 0;
        var tokens = 0;
        Scalar? text = null;
        while (_scanner.Current is { } token and not (StreamEnd or DocumentStart or DocumentEnd) && (depth > 0 || !ends(token)))
        {
            depth += token switch
            {
                BlockMappingStart or BlockSequenceStart or FlowMappingStart or FlowSequenceStart => 1,
                BlockEnd or FlowMappingEnd or FlowSequenceEnd => -1,
                Error => throw new SyntaxErrorException(token.Start, token.End, "Error token"),
                _ => 0,
            };
            tokens++;
            text = token as Scalar;
            _scanner.MoveNext();
        }

        return tokens switch
        {
            0 => new ManifestValue(line),
            1 when text is not null => new ManifestValue(line, Text: TextOf(text)),
            _ => new ManifestValue(line, IsSomethingElse: true),
        };
    }

    /// <summary>The value as a text without the white space around it; <see langword="null"/> when there is none.</summary>
    private static string? TextOf(Scalar scalar)
    {
        var text = scalar.Value.Trim();
        var saysNothing = text.Length == 0 || (scalar.Style == ScalarStyle.Plain && text is "~" or "null");
        return saysNothing ? null : text;
    }
}
