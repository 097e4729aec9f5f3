using Documents.Templating.Diagnostics;

namespace Documents.Templating.Rendering;

/// <summary>A tick box. One that nobody has answered stands on the ground of a gap: without it, it would read as “no”.</summary>
/// <param name="name">What the author calls it.</param>
/// <param name="ticked">The run with the author's sign for yes.</param>
/// <param name="unticked">The run with the author's sign for no.</param>
/// <param name="open">The same for a value that is missing.</param>
internal sealed class TickControl(string name, byte[] ticked, byte[] unticked, byte[] open) : ControlPlace(name, isBound: true)
{
    private const string Yes = "1";
    private const string No = "0";

    protected override string Unset => No;

    public override DiagnosticKind? Misfit(string type) => type is "" or "boolean" ? null : DiagnosticCatalogue.NotYesOrNo;

    public override void WriteContent(RenderContext context) =>
        context.Part.Write(context.Control.IsGap ? open : context.Control.Setting == Yes ? ticked : unticked);

    protected override ControlFill Filled(RenderContext context, object value) => value is bool isTicked
        ? new ControlFill(true, Tag(context), Setting: isTicked ? Yes : No)
        : throw context.Fault(DiagnosticCatalogue.NotYesOrNo, FieldIn(context), Name);
}
