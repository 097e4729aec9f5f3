namespace Documents.DemoTenant.Graph;

/// <summary>One address of Graph that this tenant knows, who may call it, and what SharePoint reckons for it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Pattern">The path after the version; <c>{name}</c> stands for one step.</param>
/// <param name="Scopes">Any of these lets a caller in.</param>
/// <param name="Units">Resource units of SharePoint.</param>
/// <param name="Known">The query options that it takes.</param>
/// <param name="Answer">What it does.</param>
internal sealed record GraphRoute(string Method, string Pattern, string[] Scopes, int Units, string[] Known, Func<GraphRequest, GraphAnswer> Answer)
{
    private readonly string[] _steps = Pattern.Split('/');

    /// <summary>The values of the steps in braces; <see langword="null"/> when the path is another one.</summary>
    public Dictionary<string, string>? Match(string method, string[] path)
    {
        if (method != Method || path.Length != _steps.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            var (step, given) = (_steps[i], Uri.UnescapeDataString(path[i]));
            if (!step.StartsWith('{'))
            {
                if (!step.Equals(given, StringComparison.OrdinalIgnoreCase))
                {
                    return null;
                }

                continue;
            }

            // A step such as "{folder}:" goes on by path: "…/items/01ABC:/name.docx:/content".
            var isByPath = step.EndsWith(':');
            if (isByPath != given.EndsWith(':'))
            {
                return null;
            }

            values[step.Trim('{', '}', ':')] = isByPath ? given[..^1] : given;
        }


        return values;
    }
}
