namespace Documents.Templating.Markup;

/// <summary>
/// A node of a part's XML while it is compiled. The tree lives only then: rendering writes bytes made ready from it.
/// It keeps every prefix, attribute and unknown element, so that what is not a tag comes out as it went in.
/// </summary>
internal abstract class Node
{
    public Element? Parent { get; set; }

    /// <summary>The elements around this node, nearest first.</summary>
    public IEnumerable<Element> Ancestors()
    {
        for (var element = Parent; element is not null; element = element.Parent)
        {
            yield return element;
        }
    }

    public void Remove()
    {
        Parent?.Children.Remove(this);
        Parent = null;
    }

    public void InsertBefore(Node node) => InsertBefore([node]);

    /// <summary>Puts several nodes, which have no parent any more, in front of this one.</summary>
    public void InsertBefore(IReadOnlyList<Node> nodes)
    {
        var siblings = Parent!.Children;
        siblings.InsertRange(siblings.IndexOf(this), nodes);
        foreach (var node in nodes)
        {
            node.Parent = Parent;
        }
    }

    public void InsertAfter(Node node)
    {
        var siblings = Parent!.Children;
        siblings.Insert(siblings.IndexOf(this) + 1, node);
        node.Parent = Parent;
    }
}

/// <summary>Character data, decoded.</summary>
internal sealed class TextNode(string value) : Node
{
    public string Value { get; set; } = value;
}

/// <summary>An attribute. While it is compiled its value may consist of texts and tags.</summary>
internal sealed class Attribute(string name, string rawName, string value)
{
    /// <summary>Name with the usual prefix of its namespace, whatever prefix the file uses: <c>w:val</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Name as the file writes it.</summary>
    public string RawName { get; } = rawName;

    public string Value { get; set; } = value;

    /// <summary>The value with its tags, as children of an element of its own; <see langword="null"/> when there are none.</summary>
    public Element? Parts { get; set; }
}
