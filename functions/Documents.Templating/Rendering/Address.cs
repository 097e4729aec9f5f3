using System.Text;
using Documents.Templating.Diagnostics;
using Documents.Templating.Packages;
using Documents.Templating.Reading;
using Documents.Templating.RichText;

namespace Documents.Templating.Rendering;

/// <summary>A value in the address of a hyperlink: checked, so that data can never make a link that runs something.</summary>
internal sealed class AddressPlace : OutputPlace
{
    /// <summary>The tag is the whole address.</summary>
    public static readonly AddressPlace Whole = new(isWhole: true, inFieldCode: false);

    /// <summary>The tag is a piece of an address that the author wrote.</summary>
    public static readonly AddressPlace Component = new(isWhole: false, inFieldCode: false);

    /// <summary>The tag begins the address in the code of a HYPERLINK field.</summary>
    public static readonly AddressPlace FieldCodeStart = new(isWhole: true, inFieldCode: true);

    /// <summary>The tag is a piece of the address in the code of a HYPERLINK field.</summary>
    public static readonly AddressPlace FieldCode = new(isWhole: false, inFieldCode: true);

    private readonly bool _isWhole;
    private readonly bool _inFieldCode;

    private AddressPlace(bool isWhole, bool inFieldCode)
    {
        _isWhole = isWhole;
        _inFieldCode = inFieldCode;
    }

    public override void Write(RenderContext context, string text)
    {
        if (!_inFieldCode)
        {
            context.Address.Append(_isWhole ? text.Trim() : Escaped(text, context.Address.ToString()));
        }
        else if (_isWhole && !IsSafe(text.Trim()))
        {
            // Encoded it would be the name of a file beside the document, and no link that a document may have.
            context.Found.Add(DiagnosticCatalogue.UnsafeAddress, context.Tag?.Location, context.Tag?.Text);
        }
        else if (_isWhole)
        {
            // A quote or backslash would end the address and begin a switch of the field.
            PlainPlace.Text.Write(context, text.Trim().Replace("\"", "%22", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal));
        }
        else
        {
            PlainPlace.Text.Write(context, Uri.EscapeDataString(text).Replace(".", "%2E", StringComparison.Ordinal));
        }
    }

    /// <summary>
    /// An @ belongs into a mail address; anywhere else it could put another host before the author's. A dot right behind
    /// the author's host would make another host of it.
    /// </summary>
    private static string Escaped(string text, string before)
    {
        var escaped = Uri.EscapeDataString(text);
        if (before.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return escaped.Replace("%40", "@", StringComparison.Ordinal);
        }

        var host = before.IndexOf("//", StringComparison.Ordinal);
        return host >= 0 && before.AsSpan(host + 2).IndexOfAny('/', '?', '#') < 0 ? escaped.Replace(".", "%2E", StringComparison.Ordinal) : escaped;
    }

    public override void WriteLink(RenderContext context, LinkValue link) => Write(context, link.Address ?? link.Words);

    public override void WriteNothing(RenderContext context) => WriteGap(context, "", "");

    public override void WriteGap(RenderContext context, string title, string path)
    {
        context.AddressHasGap |= !_inFieldCode;
    }

    /// <summary>Whether an address may stand in a document.</summary>
    public static bool IsSafe(string address) => !LinkAddress.HidesCharacters(address)
        && (address.StartsWith('#') || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && ExternalTargets.IsSafeScheme(uri.Scheme)));
}

/// <summary>Begins the address of a hyperlink.</summary>
internal sealed class AddressStartStep : Step
{
    public override void Run(RenderContext context)
    {
        context.Address.Clear();
        context.AddressHasGap = false;
    }
}

/// <summary>A piece of an address that the author wrote.</summary>
internal sealed class AddressTextStep(string text) : Step
{
    public override void Run(RenderContext context) => context.Address.Append(text);
}

/// <summary>Ends the address of a hyperlink: checks it and writes the id of the relationship that holds it.</summary>
internal sealed class AddressEndStep(TagSource tag) : Step
{
    public override void Run(RenderContext context)
    {
        // A gap makes the address a bookmark that leads nowhere.
        var address = context.AddressHasGap ? "#" : context.Address.ToString();
        if (!AddressPlace.IsSafe(address))
        {
            context.Found.Add(DiagnosticCatalogue.UnsafeAddress, tag.Location, tag.Text);
            return;
        }

        context.Part.Write(Encoding.UTF8.GetBytes(context.Relationships.ToAddress(address)));
    }
}
