namespace Documents.Templating.Tests.Fuzzing;

/// <summary>Numbers that a generator chose, read one after the other as choices; where they end, everything is the first choice.</summary>
internal sealed class Dna(IReadOnlyList<int> numbers)
{
    private int _at;

    public bool IsSpent => _at >= numbers.Count;

    /// <summary>A number from 0 up to, and without, <paramref name="choices"/>.</summary>
    public int Next(int choices) => IsSpent ? 0 : numbers[_at++] % choices;

    public T OneOf<T>(IReadOnlyList<T> all) => all[Next(all.Count)];
}
