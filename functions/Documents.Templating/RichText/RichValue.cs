using Documents.Templating.Rendering;

namespace Documents.Templating.RichText;

/// <summary>A value that is more than its words where the document can show it: a link, Markdown.</summary>
internal abstract class RichValue
{
    /// <summary>The words alone, for functions, conditions and places that show nothing else.</summary>
    public abstract string Words { get; }

    public abstract void Print(RenderContext context, OutputPlace place);
}

/// <summary>Words that lead to an address.</summary>
/// <param name="words">What is read.</param>
/// <param name="address">Where it leads, checked; <see langword="null"/> when it leads nowhere.</param>
internal sealed class LinkValue(string words, string? address) : RichValue
{
    public override string Words => words;

    public string? Address => address;

    /// <summary>Words and address, for places that can show no link.</summary>
    public string WordsAndAddress => address is null || IsAddress ? words : $"{words} ({address})";

    /// <summary>Whether the words are the address already, with or without what a program needs before it.</summary>
    private bool IsAddress => address!.EndsWith(words.Trim(), StringComparison.OrdinalIgnoreCase);

    public override void Print(RenderContext context, OutputPlace place) => place.WriteLink(context, this);
}
