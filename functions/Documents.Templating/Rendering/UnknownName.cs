using Documents.Templating.Compiling;
using Documents.Templating.Models;

namespace Documents.Templating.Rendering;

/// <summary>A name that the model does not have, with the one that was probably meant.</summary>
internal static class UnknownName
{
    /// <summary>The first name of a path that is not in the model, if a near one is; without a schema this is how a slip is noticed.</summary>
    public static (string Name, string Nearest)? In(ModelObject model, FieldPath path)
    {
        object? value = model;
        foreach (var part in path.Parts)
        {
            if (part.Name is null)
            {
                value = value is System.Collections.IList { Count: > 0 } list ? list[0] : null;
            }
            else if (value is not ModelObject target)
            {
                return null;
            }
            else if (!target.TryGet(part.Name, out value))
            {
                return NearestName.Of(part.Name, target.GetMembers()) is { } nearest ? (part.Name, nearest) : null;
            }
        }

        return null;
    }
}
