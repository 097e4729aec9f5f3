using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Documents.Templating.Tests.Text;

namespace Documents.Templating.Tests.Answers;

/// <summary>Somebody who fills in a document: does to its markup what Word does when a person types, picks, ticks, adds and deletes.</summary>
internal sealed class PersonInWord
{
    private const string Part = "word/document.xml";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private readonly byte[] _document;
    private readonly XDocument _xml;
    private int _ids = 900_000;

    private PersonInWord(byte[] document)
    {
        _document = document;
        _xml = new WordPackage(document).Xml(Part);
    }

    /// <summary>The document as somebody saved it.</summary>
    public static byte[] Fills(byte[] document, Action<PersonInWord> edit)
    {
        var person = new PersonInWord(document);
        edit(person);
        return person.Saved();
    }

    /// <summary>Types into a control: the prompt goes, and with it the mark that it is one.</summary>
    public void Types(string tag, params string[] lines)
    {
        Writes(Named(tag), lines);
        // What Word noted of another day does not hold any more.
        Named(tag).Word("sdtPr")!.Word("date")?.SetAttributeValue(W + "fullDate", null);
    }

    public void Picks(string tag, string day)
    {
        var control = Named(tag);
        Writes(control, [DateTime.Parse(day, CultureInfo.InvariantCulture).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))]);
        control.Word("sdtPr")!.Word("date")!.SetAttributeValue(W + "fullDate", day + "T00:00:00Z");
    }

    public void Chooses(string tag, string shown)
    {
        var control = Named(tag);
        Writes(control, [shown]);
        var list = control.Word("sdtPr")!.Word("dropDownList") ?? control.Word("sdtPr")!.Word("comboBox")!;
        list.SetAttributeValue(W + "lastValue", list.Elements().FirstOrDefault(item => item.Value("displayText") == shown)?.Value("value"));
    }

    public void Ticks(string tag, bool on = true)
    {
        var control = Named(tag);
        control.Descendants(W14 + "checked").Single().SetAttributeValue(W14 + "val", on ? "1" : "0");
        control.Word("sdtContent")!.Descendants(W + "t").Single().Value = on ? "☒" : "☐";
    }

    /// <summary>Deletes what is in a control: Word shows the prompt again.</summary>
    public void Clears(string tag)
    {
        var control = Named(tag);
        Writes(control, ["Click or tap here to enter text."]);
        control.Word("sdtPr")!.Add(new XElement(W + "showingPlcHdr"));
    }

    public void Deletes(string tag) => Named(tag).Remove();

    /// <summary>Copies a control with all it has, to where it stands.</summary>
    public void Duplicates(string tag) => Copied(Named(tag));

    /// <summary>The button behind an item of a repeating section: a copy comes after it, with its controls empty.</summary>
    public void AddsAfter(string item)
    {
        foreach (var control in Copied(Named(item)).AllWord("sdt").ToList())
        {
            if (control.Descendants(W14 + "checked").FirstOrDefault() is { } tick && !control.Word("sdtContent")!.AllWord("sdt").Any())
            {
                tick.SetAttributeValue(W14 + "val", "0");
            }
            else if (!control.Word("sdtContent")!.AllWord("sdt").Any())
            {
                Writes(control, ["Click or tap here to enter text."]);
                control.Word("sdtPr")!.Add(new XElement(W + "showingPlcHdr"));
            }
        }
    }

    /// <summary>Types into the control of an item that was added: of several with the same tag, the last.</summary>
    public void TypesIntoLast(string tag, string text) => Writes(All(tag).Last(), [text]);

    /// <summary>What LibreOffice 7.4 keeps of controls when it saves: neither tags nor titles nor prompts.</summary>
    public void SavesWithLibreOffice() => _xml.AllWord("sdtPr").SelectMany(settings => settings.Elements())
        .Where(setting => setting.Is("tag") || setting.Is("alias") || setting.Is("showingPlcHdr") || setting.Is("placeholder") || setting.Name.Namespace == W15).ToList().ForEach(setting => setting.Remove());

    private IEnumerable<XElement> All(string tag) => _xml.AllWord("sdt").Where(control => control.Word("sdtPr").Setting("tag") == tag);

    private XElement Named(string tag) => All(tag).First();

    private XElement Copied(XElement control)
    {
        var copy = new XElement(control);
        foreach (var id in copy.AllWord("sdtPr").Select(settings => settings.Word("id")).OfType<XElement>())
        {
            id.SetAttributeValue(W + "val", (++_ids).ToString(CultureInfo.InvariantCulture));
        }

        control.AddAfterSelf(copy);
        return copy;
    }

    private static void Writes(XElement control, string[] lines)
    {
        control.Word("sdtPr")!.Word("showingPlcHdr")?.Remove();
        var run = control.Word("sdtContent")!.Descendants(W + "r").First();
        run.Elements().Where(element => element.Name != W + "rPr").Remove();
        for (var i = 0; i < lines.Length; i++)
        {
            run.Add(i > 0 ? new XElement(W + "br") : null, new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[i]));
        }
    }

    private byte[] Saved()
    {
        using var stream = new MemoryStream();
        stream.Write(_document);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(Part)!.Delete();
            using var entry = zip.CreateEntry(Part).Open();
            _xml.Save(entry, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
