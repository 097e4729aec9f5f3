using System.Collections;
using Documents.Templating.Compiling;
using Documents.Templating.Models;

namespace Documents.Templating.Rendering;

/// <summary>
/// Reads one field of the model straight, without Scriban's look-up of variables: most tags of most templates are nothing
/// else. Says, too, whether a value that is not there is missing or <c>null</c>.
/// </summary>
internal sealed class FieldReader(FieldPath path, int loop, int skip)
{
    private readonly FieldPath.Part[] _parts = [.. path.Parts.Skip(skip)];
    private readonly Lookup?[] _lookups = new Lookup?[path.Parts.Count - skip];

    /// <summary>Where a member was last time; objects of one list have their members in the same places.</summary>
    private sealed record Lookup(Shape Shape, int Index);

    public FieldPath Path => path;

    /// <summary>The value; <paramref name="isMissing"/> when a name on the way is not in the model.</summary>
    public object? Read(RenderContext context, out bool isMissing)
    {
        isMissing = false;
        var value = loop < 0 ? context.Model : context.Loops[loop].Item;
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            if (part.Name is null)
            {
                value = value is IList list && part.Index < list.Count ? list[part.Index] : null;
                isMissing |= value is null;
            }
            else if (value is ModelObject target)
            {
                var index = IndexOf(target.Shape, part.Name, i);
                isMissing |= index < 0;
                value = index < 0 ? null : target[index];
            }
            else if (part.Name == "size" && value is ICollection sized)
            {
                value = sized.Count;
            }
            else
            {
                // A member of nothing: the name before it is the gap, whichever of the two it is.
                isMissing |= value is not null;
                return null;
            }
        }

        return value;
    }

    private int IndexOf(Shape shape, string name, int part)
    {
        var known = _lookups[part];
        if (known?.Shape != shape)
        {
            _lookups[part] = known = new Lookup(shape, shape.IndexOf(name));
        }

        return known.Index;
    }
}
