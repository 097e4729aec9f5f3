using System.Text;
using System.Xml;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Packages;

/// <summary>Screens an XML part for what Word would act on: field codes, foreign documents, pictures from elsewhere.</summary>
internal sealed class WordScreen(string part, LinkWords links, GateFindings findings) : XmlScreen
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string TransitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const int LongestText = 8_192;

    private readonly FieldScreen _fields = new(part, findings);
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[1024];
    private int _deletions;
    private int _insertions;
    private TextOf _textOf;
    private bool _keepsSpace;
    private StringBuilder? _link;

    private enum TextOf
    {
        Nothing,
        Code,
        DeletedCode,
        Result,
    }

    protected override void Element(XmlReader reader)
    {
        if (reader.NamespaceURI is Transitional or Strict)
        {
            WordElement(reader);
        }
        else if (reader.NamespaceURI == Vml && reader.GetAttribute("src") is { } source
            && ExternalTargets.LeavesPackage(source.Trim()) && !source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            var (what, cure) = ExternalTargets.Describe("image");
            findings.Add(DiagnosticCatalogue.PackageExternalTarget, part, source, what, GateFindings.Cut(source), cure);
        }
    }

    protected override void EndElement(XmlReader reader)
    {
        if (reader.NamespaceURI is not (Transitional or Strict))
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "instrText" or "delInstrText" or "t" or "delText":
                EndText();
                break;
            case "hyperlink":
                _link = null;
                break;
            case "del" or "moveFrom":
                _deletions--;
                break;
            case "ins" or "moveTo":
                _insertions--;
                break;
        }
    }

    protected override void Text(XmlReader reader)
    {
        if (_textOf == TextOf.Nothing)
        {
            return;
        }

        // A chunk at a time: a text of megabytes is nobody's field code.
        int read;
        while (_text.Length < LongestText && (read = reader.ReadValueChunk(_buffer, 0, _buffer.Length)) > 0)
        {
            _text.Append(_buffer, 0, read);
        }
    }

    protected override void End() => _fields.EndOfPart();

    private void WordElement(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "hyperlink" when !reader.IsEmptyElement:
                _link = links.Of(part, reader.GetAttribute("id", TransitionalRelationships) ?? reader.GetAttribute("id", StrictRelationships));
                break;
            case "t" or "delText" when _fields.WantsText || _link is not null:
                BeginText(reader, TextOf.Result);
                break;
            case "instrText":
                BeginText(reader, TextOf.Code);
                break;
            case "delInstrText":
                BeginText(reader, TextOf.DeletedCode);
                break;
            case "fldChar":
                FieldCharacter(Attribute(reader, "fldCharType"));
                break;
            case "fldSimple" when Attribute(reader, "instr") is { } code:
                _fields.AddSimple(code);
                break;
            case "del" or "moveFrom" when !reader.IsEmptyElement:
                _deletions++;
                break;
            case "ins" or "moveTo" when !reader.IsEmptyElement:
                _insertions++;
                break;
            case "altChunk":
                findings.Add(DiagnosticCatalogue.PackageForeignContent, part, "", "another file pasted in as a whole");
                break;
            case "subDoc":
                findings.Add(DiagnosticCatalogue.PackageForeignContent, part, "", "a subdocument");
                break;
            case "connectString":
                var (what, cure) = ExternalTargets.Describe("mailMergeSource");
                findings.Add(DiagnosticCatalogue.PackageExternalTarget, part, "", what, "a database", cure);
                break;
        }
    }

    private void FieldCharacter(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Begin();
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                break;
        }
    }

    private void BeginText(XmlReader reader, TextOf textOf)
    {
        if (!reader.IsEmptyElement)
        {
            _text.Clear();
            _textOf = textOf;
            _keepsSpace = reader.XmlSpace == XmlSpace.Preserve;
        }
    }

    private void EndText()
    {
        if (_textOf == TextOf.Nothing)
        {
            return;
        }

        var text = _text.ToString();
        if (_textOf == TextOf.Result && _link is { Length: < LinkWords.Enough })
        {
            _link.Append(text);
        }

        if (_fields.WantsText)
        {
            _fields.AddText(text, _deletions > 0 || _textOf == TextOf.DeletedCode, _insertions > 0, _keepsSpace);
        }
        else if (_textOf != TextOf.Result)
        {
            _fields.AddStray(text);
        }

        _textOf = TextOf.Nothing;
    }

    private static string? Attribute(XmlReader reader, string name) =>
        (reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name))?.Trim();
}
