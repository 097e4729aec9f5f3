namespace Documents.Templating.Reading;

/// <summary>A glance at the code of a tag: whether it may call a function, before Scriban has looked at it.</summary>
internal static class FunctionCall
{
    /// <summary>Whether a name stands where a function is called: after a pipe, or where an expression begins.</summary>
    public static bool MayBeIn(string code, string function)
    {
        for (var at = code.IndexOf(function, StringComparison.Ordinal); at >= 0; at = code.IndexOf(function, at + 1, StringComparison.Ordinal))
        {
            var before = code.AsSpan(0, at);
            var after = code.AsSpan(at + function.Length);
            var begins = before.TrimEnd() is not [.., var last] || last is '|' or '=' or '(' or '[' or ',' or ':' or '{' or '?';
            if (begins && !(before is [.., var previous] && IsOfName(previous)) && !(after is [var next, ..] && IsOfName(next)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(char character) => character is '_' or '.' || char.IsLetterOrDigit(character);
}
