using System.Globalization;
using Documents.Templating.Diagnostics;

namespace Documents.Templating.Rendering;

/// <summary>An item of a drop-down list or combo box.</summary>
/// <param name="Value">What the author keeps it under.</param>
/// <param name="Shown">The words that the document shows.</param>
internal sealed record ListChoice(string Value, string Shown);

/// <summary>A drop-down list, or a combo box, which shows a value too that is none of its items.</summary>
internal sealed class ChoiceControl(string name, bool isBound, ControlLook look, IReadOnlyList<ListChoice> choices, bool isOpen) : ControlPlace(name, isBound)
{
    public override void WriteContent(RenderContext context) => look.Write(context);

    protected override ControlFill Filled(RenderContext context, object value)
    {
        var printed = context.Print(value);
        // An author keeps items under 3.5 and true, whatever the language of the document makes of them.
        var plain = value switch
        {
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => printed,
        };
        var chosen = choices.FirstOrDefault(choice => choice.Value == plain || choice.Value == printed)
            ?? choices.FirstOrDefault(choice => choice.Shown == plain || choice.Shown == printed);
        if (chosen is not null)
        {
            return new ControlFill(true, Tag(context), chosen.Shown, chosen.Value);
        }

        return isOpen
            ? new ControlFill(true, Tag(context), printed)
            : throw context.Fault(DiagnosticCatalogue.NotAChoice, FieldIn(context), Name);
    }
}
