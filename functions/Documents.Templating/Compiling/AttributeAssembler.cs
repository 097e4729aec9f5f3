using Documents.Templating.Markup;
using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>Writes start tags: attributes with tags in them, addresses of hyperlinks, ids that must differ in every repetition.</summary>
internal sealed class AttributeAssembler(ScriptWriter script, IReadOnlyDictionary<string, Element> addresses)
{
    public void WriteStart(Element element)
    {
        script.Markup("<" + element.RawName);
        foreach (var attribute in element.Attributes)
        {
            if (script.IsRepeated && RepeatedIds.IsDropped(attribute))
            {
                continue;
            }

            if (attribute.RawName.Length == 0)
            {
                // It may not be there at all: its step writes the name too.
                WriteParts(attribute.Parts!);
                continue;
            }

            script.Markup($" {attribute.RawName}=\"");
            WriteValue(element, attribute);
            script.Markup("\"");
        }

        script.Markup(element.Children.Count == 0 ? "/>" : ">");
    }

    private void WriteValue(Element element, Markup.Attribute attribute)
    {
        if (attribute.Parts is { } parts && element is { Name: "w:alias" or "w:tag", Parent.Name: "w:sdtPr" } && parts.Children is not [StepNode])
        {
            WriteControlName(parts, isTag: element.Name == "w:tag");
        }
        else if (attribute.Parts is { } pieces)
        {
            WriteParts(pieces);
        }
        else if (attribute.Name == "r:id" && addresses.TryGetValue(attribute.Value, out var address))
        {
            WriteAddress(address);
        }
        else if (script.IsRepeated && RepeatedIds.StepFor(element, attribute) is { } renewal)
        {
            script.Add(renewal);
        }
        else
        {
            script.Text(attribute.Value, inAttribute: true);
        }
    }

    private void WriteParts(Element parts)
    {
        foreach (var child in parts.Children)
        {
            if (child is TextNode text)
            {
                script.Text(text.Value, inAttribute: true);
            }
            else if (child is TagNode tag)
            {
                script.Add(tag, PlainPlace.Attribute);
            }
            else if (child is StepNode step)
            {
                script.Add(step.Step);
            }
        }
    }

    private void WriteControlName(Element parts, bool isTag)
    {
        script.Add(new ControlNameStartStep());
        foreach (var child in parts.Children)
        {
            if (child is TextNode text)
            {
                script.Add(new ControlNameTextStep(text.Value));
            }
            else if (child is TagNode tag)
            {
                script.Add(tag, ControlNamePlace.Instance);
            }
        }

        script.Add(new ControlNameEndStep(isTag));
    }

    private void WriteAddress(Element address)
    {
        script.Add(new AddressStartStep());
        var place = address.Children is [TagNode] ? AddressPlace.Whole : AddressPlace.Component;
        foreach (var child in address.Children)
        {
            if (child is TextNode text)
            {
                script.Add(new AddressTextStep(text.Value));
            }
            else if (child is TagNode tag)
            {
                script.Add(tag, place);
            }
        }

        script.Add(new AddressEndStep(address.Children.OfType<TagNode>().First().Source));
    }
}
