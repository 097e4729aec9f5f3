using System.Text.Json.Nodes;
using Documents.DemoTenant.Entra;

namespace Documents.DemoTenant.Graph;

/// <summary>The library with the clients' folders.</summary>
internal sealed class Drives(TenantState state, TimeProvider time)
{
    private const string Conflict = "@microsoft.graph.conflictBehavior";
    private static readonly string[] Readers = ["Files.SelectedOperations.Selected", "Sites.Selected", "Files.Read.All", "Files.ReadWrite.All", "Sites.ReadWrite.All"];
    private static readonly string[] Writers = ["Files.SelectedOperations.Selected", "Sites.Selected", "Files.ReadWrite.All", "Sites.ReadWrite.All"];
    private static readonly string[] ItemType = ["id", "name", "eTag", "cTag", "size", "file", "folder", "lastModifiedDateTime", "parentReference"];

    public IEnumerable<GraphRoute> Routes =>
    [
        new("GET", "drives/{drive}/items/{item}", Readers, 1, ["$select"], One),
        new("GET", "drives/{drive}/items/{item}/children", Readers, 2, ["$select", "$top", "$skiptoken"], Children),
        new("GET", "drives/{drive}/items/{item}/content", Readers, 1, ["$format"], Content),
        new("GET", "drives/{drive}/items/{folder}:/{name}", Readers, 1, ["$select"], ByName),
        new("GET", "drives/{drive}/items/{folder}:/{name}:", Readers, 1, ["$select"], ByName),
        new("PUT", "drives/{drive}/items/{folder}:/{name}:/content", Writers, 2, [], Upload),
        new("POST", "drives/{drive}/items/{folder}:/{name}:/createUploadSession", Writers, 2, [], Begin),
        new("PATCH", "drives/{drive}/items/{item}", Writers, 2, [], Rename),
    ];

    private GraphAnswer One(GraphRequest request) => GraphAnswer.Ok(Told(ItemOf(request, "item"), request.Query.GetValueOrDefault("$select")));

    private GraphAnswer ByName(GraphRequest request) => GraphAnswer.Ok(Told(Named(ItemOf(request, "folder").Id, request["name"]) ?? throw GraphRefusal.NotFound(), request.Query.GetValueOrDefault("$select")));

    private GraphAnswer Children(GraphRequest request)
    {
        var folder = ItemOf(request, "item");
        var children = state.Items.Where(item => item.Parent == folder.Id).Select(item => Told(item, request.Query.GetValueOrDefault("$select"))).ToList();
        return GraphAnswer.Ok(Projection.Page(request, children, usual: 200, path => $"{state.Graph}/{path}"));
    }

    private GraphAnswer Content(GraphRequest request)
    {
        var item = ItemOf(request, "item");
        // The documentation says format, the SDK sends $format.
        var format = request.Query.GetValueOrDefault("format") ?? request.Query.GetValueOrDefault("$format");
        if (format is not (null or "pdf") || item.Content is null)
        {
            throw new GraphRefusal(406, "notSupported", "The format is not supported.");
        }

        return new GraphAnswer(302, Location: $"{state.Files}download/{item.Id}{(format is null ? "" : "/pdf")}?tempauth=demo");
    }

    private GraphAnswer Upload(GraphRequest request)
    {
        var folder = ItemOf(request, "folder");
        request.Headers.TryGetValue("if-match", out var tag);
        var (item, isNew) = Put(state, folder.Id, request["name"], request.Body, request.Query.GetValueOrDefault(Conflict) ?? "replace", tag);
        return new GraphAnswer(isNew ? 201 : 200, Told(item, select: null));
    }

    private GraphAnswer Begin(GraphRequest request)
    {
        var folder = ItemOf(request, "folder");
        var behaviour = (request.Json()["item"] as JsonObject)?[Conflict]?.ToString() ?? "replace";
        var id = $"upload-{++state.Counter}";
        state.Uploads[id] = new UploadSession(folder.Id, request["name"], behaviour);
        return GraphAnswer.Ok(new JsonObject
        {
            ["uploadUrl"] = $"{state.Files}upload/{id}?tempauth=demo",
            ["expirationDateTime"] = time.GetUtcNow().AddHours(1).ToString("o"),
            ["nextExpectedRanges"] = new JsonArray("0-"),
        });
    }

    private GraphAnswer Rename(GraphRequest request)
    {
        var item = ItemOf(request, "item");
        if (request.Headers.TryGetValue("if-match", out var tag) && tag != item.ETag)
        {
            throw new GraphRefusal(412, "resourceModified", "The resource has changed since the caller last read it.");
        }

        if (request.Json()["name"]?.ToString() is { } name)
        {
            if (Named(item.Parent!, name) is { } other && other != item)
            {
                throw new GraphRefusal(409, "nameAlreadyExists", "An item with the same name already exists under the parent");
            }

            item.Name = name;
            item.Version++;
        }

        return GraphAnswer.Ok(Told(item, select: null));
    }

    /// <summary>Puts bytes under a name, as the conflict behaviour says.</summary>
    internal static (StoredItem Item, bool IsNew) Put(TenantState state, string folder, string name, byte[] content, string behaviour, string? tag)
    {
        var existing = state.Items.Find(item => item.Parent == folder && item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (existing is null)
        {
            return (state.Put(name, folder, content), true);
        }

        if (existing.IsLocked)
        {
            throw new GraphRefusal(423, "resourceLocked", "The resource you are attempting to access is locked");
        }

        if (tag is not null && tag != existing.ETag)
        {
            throw new GraphRefusal(412, "resourceModified", "The resource has changed since the caller last read it.");
        }

        if (behaviour != "replace")
        {
            throw new GraphRefusal(409, "nameAlreadyExists", "An item with the same name already exists under the parent");
        }

        existing.Content = content;
        existing.Version++;
        return (existing, false);
    }

    private StoredItem ItemOf(GraphRequest request, string name)
    {
        if (request["drive"] != TenantIds.Drive)
        {
            throw GraphRefusal.NotFound();
        }

        if (!state.Person(request.Who).SeesRegister)
        {
            throw GraphRefusal.Forbidden();
        }

        return state.Items.Find(item => item.Id == request[name]) ?? throw GraphRefusal.NotFound();
    }

    private StoredItem? Named(string folder, string name) => state.Items.Find(item => item.Parent == folder && item.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    internal static JsonObject Told(StoredItem item, string? select)
    {
        var told = new JsonObject
        {
            ["id"] = item.Id,
            ["name"] = item.Name,
            ["eTag"] = item.ETag,
            ["cTag"] = $"\"c:{{{item.Id}}},{item.Version}\"",
            ["size"] = item.Content?.Length ?? 0,
            ["parentReference"] = new JsonObject { ["driveId"] = TenantIds.Drive, ["id"] = item.Parent },
        };
        told[item.Content is null ? "folder" : "file"] = item.Content is null
            ? new JsonObject { ["childCount"] = 0 }
            : new JsonObject { ["mimeType"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document" };
        return Projection.Select(told, select, ItemType, "driveItem");
    }
}
