using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>What a content control is filled with.</summary>
internal enum FillKind
{
    /// <summary>Nothing: it holds other things together, or Word writes it.</summary>
    None,

    /// <summary>Text, plain or rich.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An item of a list, or for a combo box some other text.</summary>
    Choice,

    /// <summary>A tick.</summary>
    Tick,
}

/// <summary>Reads the settings of content controls.</summary>
internal static class ControlKinds
{
    private static readonly HashSet<string> FilledByNobody =
    [
        "w:group", "w:citation", "w:bibliography", "w:equation", "w:picture", "w:docPartObj", "w:docPartList",
        "w14:entityPicker", "w15:repeatingSection", "w15:repeatingSectionItem",
    ];

    public static FillKind KindOf(Element settings)
    {
        if (settings.Elements.Any(setting => FilledByNobody.Contains(setting.Name)))
        {
            return FillKind.None;
        }

        return settings.Child("w14:checkbox") is not null ? FillKind.Tick
            : settings.Child("w:date") is not null ? FillKind.Date
            : ListOf(settings) is not null ? FillKind.Choice
            : FillKind.Text;
    }

    public static Element? ListOf(Element settings) => settings.Child("w:dropDownList") ?? settings.Child("w:comboBox");

    /// <summary>Whether what it shows is its prompt.</summary>
    public static bool ShowsPrompt(Element settings) => IsOn(settings.Child("w:showingPlcHdr"), "w:val");

    /// <summary>A setting of Word that is on when it is there, unless it says otherwise.</summary>
    public static bool IsOn(Element? setting, string attribute) =>
        setting is not null && setting.Value(attribute) is not ("0" or "false" or "off");
}
