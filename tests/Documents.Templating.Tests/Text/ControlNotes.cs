using System.Xml.Linq;

namespace Documents.Templating.Tests.Text;

/// <summary>What a content control notes beside its text, in a few words: <c>{date=2026-12-01T00:00:00Z lock=sdtLocked}</c>.</summary>
internal static class ControlNotes
{
    public static string Of(XElement properties)
    {
        var notes = properties.Elements().Select(Note).OfType<string>().ToList();
        return notes.Count == 0 ? "" : $"{{{string.Join(' ', notes)}}}";
    }

    private static string? Note(XElement setting) => setting.Name.LocalName switch
    {
        "date" => $"date={setting.Value("fullDate")}",
        "dropDownList" or "comboBox" => $"chosen={setting.Value("lastValue")}",
        "checkbox" => setting.Elements().FirstOrDefault(child => child.Name.LocalName == "checked")?.Value("val") is "1" or "true" ? "ticked" : "not ticked",
        "lock" => $"lock={setting.Value("val")}",
        "placeholder" => $"prompt={setting.Setting("docPart")}",
        "dataBinding" => "mapped",
        "repeatingSection" => "section",
        "repeatingSectionItem" => "item",
        _ => null,
    };
}
