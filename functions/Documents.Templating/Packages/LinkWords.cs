using System.Text;

namespace Documents.Templating.Packages;

/// <summary>
/// The words an author sees of the links that are refused. A relationship knows only an address, which in Word nobody sees;
/// the words are picked up while the part with the link streams by.
/// </summary>
internal sealed class LinkWords(IEnumerable<Relationship> refused)
{
    /// <summary>Characters that tell a link from the others.</summary>
    public const int Enough = 80;

    private readonly Dictionary<(string Part, string Id), StringBuilder> _words = refused
        .DistinctBy(relationship => (relationship.Source, relationship.Id))
        .ToDictionary(relationship => (relationship.Source, relationship.Id), _ => new StringBuilder());

    /// <summary>Where to put the words of a link; <see langword="null"/> if nobody asks for them, or another link with the same address told them.</summary>
    public StringBuilder? Of(string part, string? id) =>
        id is not null && _words.TryGetValue((part, id), out var words) && words.Length == 0 ? words : null;

    /// <summary>The words of a link, or its address if it shows none.</summary>
    public string Of(Relationship relationship) =>
        _words.TryGetValue((relationship.Source, relationship.Id), out var words) && words.Length > 0 ? words.ToString() : relationship.Target;
}
