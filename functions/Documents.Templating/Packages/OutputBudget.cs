namespace Documents.Templating.Packages;

/// <summary>Bytes that all parts of one document together may take before compression. Not thread-safe: one rendering, one budget.</summary>
internal sealed class OutputBudget(long most)
{
    private long _taken;

    /// <exception cref="OutputLimitException">It is used up.</exception>
    public void Take(long bytes)
    {
        _taken += bytes;
        if (_taken > most)
        {
            throw new OutputLimitException(most);
        }
    }
}

/// <summary>A document grew past its limit. Rendering turns it into a diagnostic; no shortened document leaves the engine.</summary>
internal sealed class OutputLimitException(long most) : Exception("The document is larger than the limit.")
{
    public long Most { get; } = most;
}
