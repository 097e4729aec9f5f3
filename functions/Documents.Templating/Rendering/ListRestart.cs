namespace Documents.Templating.Rendering;

/// <summary>A list that begins anew with every turn of a loop. Immutable; where it has got to is the document's.</summary>
/// <param name="original">The author's list, which the first turn keeps.</param>
/// <param name="again">The list of every further turn.</param>
internal sealed class ListRestart(string original, NewList again)
{
    public string Original => original;

    public NewList Again => again;
}

/// <summary>The beginning of a turn of a loop in which lists begin anew.</summary>
internal sealed class ListTurnStep(IReadOnlyList<ListRestart> lists) : Step
{
    public override void Run(RenderContext context)
    {
        foreach (var list in lists)
        {
            context.NewParts.Lists.BeginTurn(list);
        }
    }
}

/// <summary>Writes the number of such a list.</summary>
internal sealed class ListNumberStep(ListRestart list) : Step
{
    public ListRestart List => list;

    public override void Run(RenderContext context) => context.Part.Write(context.NewParts.Lists.Current(context, list).AsSpan());
}
