using Documents.Clinical.Clients;
using Documents.Clinical.Filling;

namespace Documents.Clinical.Suggestions;

/// <summary>A list of suggestions while the rules work on it. Each rule moves, adds or explains; none takes a choice away but the clinician's own.</summary>
internal sealed class Draft(ClientRecord client)
{
    private readonly List<Entry> _entries = [];
    private readonly List<ClinicianPrompt> _prompts = [];
    private readonly List<RequirementOf> _requirements = [];
    private readonly List<Reason> _reasons = [];
    private Reason? _withheld;

    /// <summary>A suggestion that is being put together.</summary>
    public sealed class Entry(SuggestionKind kind, string title, string? template)
    {
        public SuggestionKind Kind => kind;

        public string Title { get; set; } = title;

        public string? Template { get; set; } = template;

        /// <summary>How far in front it stands; the reasons of several rules add up.</summary>
        public int Weight { get; set; }

        public List<PrefilledField> Fields { get; } = [];

        public List<string> Cautions { get; } = [];

        public List<Reason> Because { get; } = [];
    }

    public ClientRecord Client => client;

    public string Profile { get; set; } = "standard";

    /// <summary>The suggestion of a kind and template; it is added when it is not there yet.</summary>
    public Entry Offer(SuggestionKind kind, string title, string? template, Reason? because = null, int weight = 0)
    {
        var entry = _entries.Find(known => known.Kind == kind && known.Template == template);
        if (entry is null)
        {
            entry = new Entry(kind, title, template);
            _entries.Add(entry);
        }

        entry.Weight += weight;
        if (because is not null)
        {
            entry.Because.Add(because);
        }

        return entry;
    }

    public IEnumerable<Entry> OfKind(SuggestionKind kind) => _entries.Where(entry => entry.Kind == kind);

    public IReadOnlyList<Entry> All => _entries;

    public void Remove(Entry entry) => _entries.Remove(entry);

    /// <summary>The clinician withheld everything: that is shown in place of suggestions.</summary>
    public void Withhold(Reason reason) => _withheld = reason;

    public void Ask(string text, Reason reason) => _prompts.Add(new ClinicianPrompt(text, reason));

    public void Require(Requirement requirement, Reason reason) => _requirements.Add(new RequirementOf(requirement, reason));

    public void Explain(Reason reason) => _reasons.Add(reason);

    public SuggestionList Complete() => new(
        [.. (_withheld is null ? _entries.OrderByDescending(entry => entry.Weight) : OfKind(SuggestionKind.Nothing)).Select(Suggested)],
        _withheld,
        _prompts,
        _requirements,
        Profile,
        _reasons);

    private Suggestion Suggested(Entry entry) => new(
        entry.Kind,
        entry.Title,
        entry.Template,
        entry.Template is null ? [] : [.. ClientFields.Of(client.Printable, client.Clinician), .. entry.Fields],
        entry.Cautions,
        entry.Because);
}
