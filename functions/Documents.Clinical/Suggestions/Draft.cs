using System.Text.Json.Nodes;
using Documents.Clinical.Catalogue;
using Documents.Clinical.Clients;
using Documents.Clinical.Filling;

namespace Documents.Clinical.Suggestions;

/// <summary>A list of suggestions while the rules work on it. Each rule moves, adds or explains; none takes a choice away but the clinician's own.</summary>
internal sealed class Draft(ClientRecord client, IReadOnlyList<TemplateManifest> library)
{
    private readonly List<Entry> _entries = [];
    private readonly List<ClinicianPrompt> _prompts = [];
    private readonly List<RequirementOf> _requirements = [];
    private readonly List<Reason> _reasons = [];
    private readonly List<PrefilledField> _fields = [];
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

    /// <summary>The templates that there are; empty when nobody said.</summary>
    public IReadOnlyList<TemplateManifest> Library => library;

    /// <summary>The code of the template that a task was made from; <see langword="null"/> when it is not known.</summary>
    public string? CodeOf(Tasks.BetweenSessionTask? task) => library.FirstOrDefault(manifest => manifest.Id == task?.Kind)?.Code;

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

    /// <summary>Sets a field of every document, whichever template it is made from.</summary>
    public void Fill(string path, JsonNode value, string from) => _fields.Add(new PrefilledField(path, value, from));

    public void Explain(Reason reason) => _reasons.Add(reason);

    public SuggestionList Complete() => new(
        [.. (_withheld is null ? _entries.OrderByDescending(entry => entry.Weight) : OfKind(SuggestionKind.Nothing)).Select(Suggested)],
        _withheld,
        _prompts,
        _requirements,
        Profile,
        _reasons,
        _fields);

    private Suggestion Suggested(Entry entry) => new(
        entry.Kind,
        entry.Title,
        entry.Template,
        entry.Template is null ? [] : Fields(entry),
        entry.Cautions,
        entry.Because);

    /// <summary>Each field once; what a rule sets takes the place of what the record says.</summary>
    private IReadOnlyList<PrefilledField> Fields(Entry entry) =>
        [.. ClientFields.Of(client.Printable, client.Clinician).Concat(_fields).Concat(entry.Fields)
            .GroupBy(field => field.Path, StringComparer.Ordinal).Select(group => group.Last())];
}
