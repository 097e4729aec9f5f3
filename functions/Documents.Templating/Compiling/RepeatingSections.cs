using Documents.Templating.Markup;
using Documents.Templating.Reading;

namespace Documents.Templating.Compiling;

/// <summary>
/// Word's repeating sections: a control around items, each with a button to add another. A loop that covers all that is in
/// an item repeats the item and not what is in it, so that the button still works; an <c>if</c> around that loop decides
/// on the whole section, and what stands behind the loop's <c>else</c> is an item too. Word wants at least one item, so a
/// loop without <c>else</c> that goes through nothing leaves an empty one.
/// </summary>
internal static class RepeatingSections
{
    public static bool Is(Element control) => control.Child("w:sdtPr")?.Child("w15:repeatingSection") is not null;

    /// <summary>Whether a section of paragraphs may lose all its items, in spite of all: to a “continue”, or a limit of none.</summary>
    public static bool MayLoseAllItems(Element control)
    {
        if (control.Name != "w:sdt" || !Is(control) || control.Child("w:sdtContent") is not { } content || Containers.KindOf(content) != ContainerKind.Blocks)
        {
            return false;
        }

        var tags = content.Children.OfType<TagNode>().ToList();
        return tags.Exists(tag => tag.Role == TagRole.Open) && Outside(content).Count == 0
            && (tags.Exists(tag => tag.Role == TagRole.Open && (tag.Keyword != "for" || Limited(tag.Code)))
                || HoldsExit(content));
    }

    /// <summary>The loop that repeats an item; <see langword="null"/> when none does.</summary>
    public static TagNode? LoopOf(Element item)
    {
        var siblings = item.Parent!.Children;
        var before = siblings.FindLastIndex(siblings.IndexOf(item), node => node is TagNode || (node is Element && node != item));
        return before >= 0 && siblings[before] is TagNode { Role: TagRole.Open, Keyword: "for" } loop && IsItem(item) ? loop : null;
    }

    /// <summary>Moves loops out of the items that they cover. Blocks have been placed.</summary>
    public static void Lift(Element root)
    {
        foreach (var section in root.DescendantsAndSelf().Where(element => element.Name == "w:sdt" && Is(element)).ToList())
        {
            if (section.Child("w:sdtContent") is { } content && Containers.KindOf(content) is ContainerKind.Blocks or ContainerKind.Rows)
            {
                var items = content.Elements.Where(IsItem).ToList();
                items.ForEach(item => LiftFrom(item, section, isOnly: items.Count == 1));
            }
        }
    }

    private static bool IsItem(Element element) => element.Name == "w:sdt" && element.Child("w:sdtPr")?.Child("w15:repeatingSectionItem") is not null;

    private static void LiftFrom(Element item, Element section, bool isOnly)
    {
        while (item.Child("w:sdtContent") is { } content && Covering(content) is { } block)
        {
            if (block.Open.Keyword == "if" && isOnly && block.Middles.Count == 0)
            {
                Around(section, block.Open, block.Close!);
            }
            else if (block.Open.Keyword == "for" && block.Middles.Count < 2)
            {
                Around(item, block.Open, block.Close!);
                if (block.Middles is [var otherwise])
                {
                    AddItem(item, content, otherwise);
                }
                else
                {
                    block.KeepsOne = isOnly;
                }

                return;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The block around all that is in an item; <see langword="null"/> when there is none.</summary>
    private static Block? Covering(Element content)
    {
        Spread(content);
        var nodes = Told(content);
        return nodes is [TagNode { Role: TagRole.Open, Block: { } block }, .., var last] && last == block.Close && nodes.Exists(node => node is Element)
            && block.Middles.TrueForAll(middle => middle.Parent == content && ItemContent(content, middle).Count > 0)
            ? block : null;
    }

    /// <summary>A block around all that is in the only paragraph goes around the paragraph.</summary>
    private static void Spread(Element content)
    {
        if (Containers.KindOf(content) != ContainerKind.Blocks || Told(content) is not [Element { Name: "w:p" } paragraph]
            || Told(paragraph) is not [TagNode { Role: TagRole.Open, Block: { Middles.Count: 0 } block }, .., var last] || last != block.Close)
        {
            return;
        }

        Around(paragraph, block.Open, block.Close!);
    }

    /// <summary>What there is to see, and tags.</summary>
    private static List<Node> Told(Element element) => element.Children.FindAll(child => child switch
    {
        TextNode => false,
        Element below => below.Name is not ("w:pPr" or "w:bookmarkStart" or "w:bookmarkEnd" or "w:proofErr" or "w:permStart" or "w:permEnd" or "w:commentRangeStart" or "w:commentRangeEnd"),
        _ => true,
    });

    /// <summary>What is on the far side of an <c>else</c>, and on its near side.</summary>
    private static List<Node> ItemContent(Element content, TagNode otherwise)
    {
        var at = content.Children.IndexOf(otherwise);
        var before = content.Children.GetRange(0, at).FindAll(node => node is Element);
        var after = content.Children.GetRange(at + 1, content.Children.Count - at - 1).FindAll(node => node is Element);
        return before.Count == 0 ? [] : after;
    }

    private static void Around(Element element, TagNode open, TagNode close)
    {
        open.Remove();
        close.Remove();
        element.InsertBefore(open);
        element.InsertAfter(close);
    }

    /// <summary>Makes an item of its own of what is printed when there is nothing to go through.</summary>
    private static void AddItem(Element item, Element content, TagNode otherwise)
    {
        var at = content.Children.IndexOf(otherwise);
        var nodes = content.Children.GetRange(at + 1, content.Children.Count - at - 1);
        var other = new Element(item.Name, item.RawName);
        foreach (var child in item.Elements)
        {
            other.Append(child == content ? new Element(content.Name, content.RawName) : child.Clone());
        }

        foreach (var node in nodes)
        {
            node.Remove();
            other.Child("w:sdtContent")!.Append(node);
        }

        otherwise.Remove();
        item.InsertAfter(other);
        item.InsertAfter(otherwise);
    }

    // Not with nested iterators: in a hostile file they cost as many steps an element as it is deep.
    private static bool HoldsExit(Element element) =>
        element.Children.Exists(node => node is TagNode { Keyword: "break" or "continue" } || (node is Element below && HoldsExit(below)));

    private static List<Node> Outside(Element content)
    {
        var depth = 0;
        var outside = new List<Node>();
        foreach (var child in content.Children)
        {
            switch (child)
            {
                case TagNode tag:
                    depth += tag.Role switch { TagRole.Open => 1, TagRole.Close => -1, _ => 0 };
                    break;
                case Element element when depth == 0 && IsItem(element):
                    outside.Add(element);
                    break;
            }
        }

        return outside;
    }

    private static bool Limited(string loop) => loop.Contains("limit", StringComparison.Ordinal) || loop.Contains("offset", StringComparison.Ordinal);
}
