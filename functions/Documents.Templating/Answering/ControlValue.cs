using System.Globalization;
using Documents.Templating.Compiling;
using Documents.Templating.Markup;

namespace Documents.Templating.Answering;

/// <summary>What a content control says: its kind decides whether that is its text or one of its settings.</summary>
internal static class ControlValue
{
    /// <summary>Controls around other controls, pictures, and what Word itself writes, such as a table of contents.</summary>
    public static bool TakesNoAnswer(Element properties) => properties.Elements.Any(setting => setting.Name
        is "w:group" or "w:docPartObj" or "w:docPartList" or "w:picture" or "w:bibliography" or "w:citation"
        or "w15:repeatingSection" or "w15:repeatingSectionItem");

    public static (ControlKind Kind, string? Value) Of(Element? properties, string text)
    {
        if (properties?.Child("w14:checkbox") is { } box)
        {
            return (ControlKind.Tick, ControlKinds.IsOn(box.Child("w14:checked"), "w14:val") ? "true" : "false");
        }

        var date = properties?.Child("w:date");
        var list = properties?.Child("w:dropDownList") ?? properties?.Child("w:comboBox");
        var kind = date is not null ? ControlKind.Date : list is not null ? ControlKind.Choice : ControlKind.Text;
        if (ControlKinds.IsOn(properties?.Child("w:showingPlcHdr"), "w:val"))
        {
            return (kind, null);
        }

        var value = date is not null ? DayOf(date) ?? text : list is not null ? ChosenOf(list, text) : text;
        return (kind, string.IsNullOrWhiteSpace(value) ? null : value);
    }

    /// <summary>The day that was picked. Word writes it as a time in no zone, which is not to be converted.</summary>
    private static string? DayOf(Element date) =>
        date.Value("w:fullDate") is { Length: >= 10 } full
        && DateOnly.TryParseExact(full[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? full[..10] : null;

    /// <summary>The document shows the words of the chosen item; its value is what the author keeps it under.</summary>
    private static string ChosenOf(Element list, string text)
    {
        var shown = list.Elements.Where(item => item.Name == "w:listItem" && (item.Value("w:displayText") ?? item.Value("w:value")) == text).ToList();
        // Two items with the same words differ only in what Word noted when one was chosen.
        var chosen = shown.Find(item => item.Value("w:value") == list.Value("w:lastValue")) ?? shown.FirstOrDefault();
        return chosen is null ? text : chosen.Value("w:value") ?? text;
    }
}
