namespace Documents.Templating.Markup;

/// <summary>An element of a part's XML.</summary>
internal sealed class Element(string name, string rawName) : Node
{
    /// <summary>
    /// Name with the usual prefix of its namespace, whatever prefix the file uses and whether it is Transitional or
    /// Strict: <c>w:p</c>.
    /// </summary>
    public string Name { get; } = name;

    /// <summary>Name as the file writes it.</summary>
    public string RawName { get; } = rawName;

    public List<Attribute> Attributes { get; init; } = [];

    public List<Node> Children { get; init; } = [];

    public IEnumerable<Element> Elements => Children.OfType<Element>();

    public Element? Child(string name)
    {
        foreach (var child in Children)
        {
            if (child is Element element && element.Name == name)
            {
                return element;
            }
        }

        return null;
    }

    public Attribute? AttributeNamed(string name) => Attributes.Find(attribute => attribute.Name == name);

    public string? Value(string attribute) => AttributeNamed(attribute)?.Value;

    public void Append(Node node)
    {
        Children.Add(node);
        node.Parent = this;
    }

    public void Prepend(Node node)
    {
        Children.Insert(0, node);
        node.Parent = this;
    }

    /// <summary>This element and all below it, in the order of the document.</summary>
    public IEnumerable<Element> DescendantsAndSelf()
    {
        yield return this;
        // By index, so that a caller may replace children further down while it walks.
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i] is Element child)
            {
                foreach (var below in child.DescendantsAndSelf())
                {
                    yield return below;
                }
            }
        }
    }

    /// <summary>The characters in it, in the order of the document, without tags.</summary>
    public string InnerText() => string.Concat(Children.Select(child => child switch
    {
        TextNode text => text.Value,
        Element element => element.InnerText(),
        _ => "",
    }));

    /// <summary>A copy of the element and all below it that are not tags.</summary>
    public Element Clone()
    {
        var copy = new Element(Name, RawName) { Attributes = [.. Attributes.Select(a => new Attribute(a.Name, a.RawName, a.Value) { Parts = a.Parts })] };
        foreach (var child in Children)
        {
            switch (child)
            {
                case TextNode text:
                    copy.Append(new TextNode(text.Value));
                    break;
                case Element element:
                    copy.Append(element.Clone());
                    break;
            }
        }

        return copy;
    }
}
