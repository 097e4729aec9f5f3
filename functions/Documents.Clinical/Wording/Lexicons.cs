namespace Documents.Clinical.Wording;

/// <summary>The lists of words that a service watches. They are data, kept by an admin; when each of them applies is a rule.</summary>
public enum Lexicon
{
    /// <summary>Words that blame, doubt or ask for obedience.</summary>
    Blame,

    /// <summary>Words of school.</summary>
    School,

    /// <summary>Words that sound like a teacher.</summary>
    Teacher,

    /// <summary>Words that press.</summary>
    Control,

    /// <summary>Numbers of weight and food.</summary>
    EatingNumbers,

    /// <summary>Words that make a step seem small to the person who has to take it.</summary>
    Minimising,

    /// <summary>Promises that nobody can keep.</summary>
    Overclaiming,

    /// <summary>Words of the trade.</summary>
    Jargon,
}

/// <summary>The lists of words, and what to say instead. Immutable.</summary>
/// <param name="Lists">The words and phrases of each list, in lower case; singular is enough.</param>
/// <param name="Instead">What to say instead of a word or phrase, by the word in lower case.</param>
public sealed record Lexicons(IReadOnlyDictionary<Lexicon, IReadOnlyList<string>> Lists, IReadOnlyDictionary<string, IReadOnlyList<string>> Instead)
{
    /// <summary>No lists: nothing is watched.</summary>
    public static Lexicons None { get; } = new(new Dictionary<Lexicon, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The words of a list.</summary>
    public IReadOnlyList<string> Of(Lexicon list) => Lists.GetValueOrDefault(list, []);

    /// <summary>What to say instead.</summary>
    public IReadOnlyList<string> BetterThan(string word) => Instead.GetValueOrDefault(word, []);
}
