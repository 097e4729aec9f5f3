using System.Text.Json.Nodes;
using Documents.DemoTenant.Entra;

namespace Documents.DemoTenant.Graph;

/// <summary>A row of a SharePoint list.</summary>
/// <param name="Id">Its number in the list.</param>
/// <param name="Fields">Its columns.</param>
public sealed record ListRow(string Id, JsonObject Fields)
{
    /// <summary>Counts up with every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Who sees it; <see langword="null"/> for everybody with whom the site is shared.</summary>
    public IReadOnlyList<string>? Readers { get; set; }

    internal string ETag => $"\"7d3f1c52-0c0e-4c7a-9a51-{Id.PadLeft(12, '0')},{Version}\"";
}

/// <summary>A column of a SharePoint list.</summary>
/// <param name="Name">Its internal name.</param>
/// <param name="Indexed">Whether a filter may name it.</param>
public sealed record ListColumn(string Name, bool Indexed = false);

/// <summary>A SharePoint list.</summary>
public sealed class TenantList(string id, string name, params IReadOnlyList<ListColumn> columns)
{
    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ListColumn> Columns => columns;

    /// <summary>Its rows.</summary>
    public List<ListRow> Rows { get; } = [];

    /// <summary>Adds a row.</summary>
    public ListRow Add(JsonObject fields)
    {
        var row = new ListRow((Rows.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), fields);
        Rows.Add(row);
        return row;
    }
}

/// <summary>A file or a folder of a library.</summary>
public sealed class StoredItem(string id, string name, string? parent, byte[]? content)
{
    /// <summary>Its id.</summary>
    public string Id => id;

    /// <summary>Its name.</summary>
    public string Name { get; set; } = name;

    /// <summary>The folder it lies in.</summary>
    public string? Parent => parent;

    /// <summary>What is in it; <see langword="null"/> for a folder.</summary>
    public byte[]? Content { get; set; } = content;

    /// <summary>Counts up with every change.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether somebody has it open in Word.</summary>
    public bool IsLocked { get; set; }

    internal string ETag => $"\"{{{Id}}},{Version}\"";
}

/// <summary>Everything the tenant keeps. Changed by one call at a time.</summary>
public sealed class TenantState
{
    /// <summary>Its people.</summary>
    public List<Person> People { get; } = [];

    /// <summary>Its lists.</summary>
    public List<TenantList> Lists { get; } = [];

    /// <summary>Its files and folders, in the order in which they were made.</summary>
    public List<StoredItem> Items { get; } = [];

    /// <summary>Appointments by the mailbox they are in.</summary>
    public Dictionary<string, List<JsonObject>> Events { get; } = new(StringComparer.Ordinal);

    /// <summary>Contacts by the mailbox they are in.</summary>
    public Dictionary<string, List<JsonObject>> Contacts { get; } = new(StringComparer.Ordinal);

    /// <summary>Drafts by the mailbox they are in.</summary>
    public Dictionary<string, List<JsonObject>> Messages { get; } = new(StringComparer.Ordinal);

    /// <summary>People whom Entra asks to sign in again before it gives a token for Graph.</summary>
    public HashSet<string> AsksAgain { get; } = new(StringComparer.Ordinal);

    /// <summary>How many resource units a minute may cost; <see langword="null"/> for no limit.</summary>
    public int? UnitsAMinute { get; set; }

    internal Uri Files { get; set; } = null!;

    internal Uri Graph { get; set; } = null!;

    internal Lock Lock { get; } = new();

    internal Dictionary<string, UploadSession> Uploads { get; } = new(StringComparer.Ordinal);

    internal int Counter { get; set; }

    /// <summary>The person of an object id.</summary>
    public Person Person(string objectId) => People.Single(person => person.ObjectId == objectId);

    /// <summary>The list of an id.</summary>
    public TenantList List(string id) => Lists.Single(list => list.Id == id);

    /// <summary>Puts a file or a folder into a folder.</summary>
    public StoredItem Put(string name, string? parent, byte[]? content)
    {
        var item = new StoredItem($"01DEMO{++Counter:D12}", name, parent, content);
        Items.Add(item);
        return item;
    }
}

/// <summary>An upload in pieces that has begun.</summary>
internal sealed class UploadSession(string folder, string name, string behaviour)
{
    public string Folder => folder;

    public string Name => name;

    public string Behaviour => behaviour;

    public MemoryStream Content { get; } = new();
}
