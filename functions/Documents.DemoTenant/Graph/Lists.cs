using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Documents.DemoTenant.Entra;

namespace Documents.DemoTenant.Graph;

/// <summary>SharePoint lists: rows with columns, seen by whom they are shared with.</summary>
internal sealed partial class Lists(TenantState state, TimeProvider time)
{
    private const int UsualPage = 200;
    private static readonly string[] Readers = ["Lists.SelectedOperations.Selected", "Sites.Selected", "Sites.Read.All", "Sites.ReadWrite.All"];
    private static readonly string[] Writers = ["Lists.SelectedOperations.Selected", "Sites.Selected", "Sites.ReadWrite.All"];

    public IEnumerable<GraphRoute> Routes =>
    [
        new("GET", "sites/{site}/lists/{list}/items", Readers, 2, ["$expand", "$filter", "$top", "$skiptoken"], Items),
        new("GET", "sites/{site}/lists/{list}/items/{item}", Readers, 1, ["$expand"], Item),
        new("POST", "sites/{site}/lists/{list}/items", Writers, 2, [], Create),
        new("PATCH", "sites/{site}/lists/{list}/items/{item}/fields", Writers, 2, [], Change),
        new("GET", "sites/{site}/lists/{list}/columns", Readers, 2, ["$select"], Columns),
    ];

    private GraphAnswer Items(GraphRequest request)
    {
        var list = ListOf(request);
        var matches = request.Query.GetValueOrDefault("$filter") is { } filter ? ListFilter.Of(filter, list, request.Prefer) : _ => true;
        var expanded = Expanded(request);
        var rows = list.Rows.Where(row => Sees(row, request.Who) && matches(row.Fields)).Select(row => Told(row, expanded)).ToList();
        return GraphAnswer.Ok(Projection.Page(request, rows, UsualPage, path => $"{state.Graph}/{path}"));
    }

    private GraphAnswer Item(GraphRequest request) => GraphAnswer.Ok(Told(RowOf(request, ListOf(request)), Expanded(request)));

    private GraphAnswer Create(GraphRequest request)
    {
        var list = ListOf(request);
        var fields = request.Json()["fields"] as JsonObject ?? throw new GraphRefusal(400, "invalidRequest", "The item has no fields.");
        Known(list, fields);
        var row = list.Add((JsonObject)fields.DeepClone());
        row.Fields["Created"] = time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return GraphAnswer.Created(Told(row, []));
    }

    private GraphAnswer Change(GraphRequest request)
    {
        var list = ListOf(request);
        var row = RowOf(request, list);
        if (request.Headers.TryGetValue("if-match", out var tag) && tag != "*" && tag != row.ETag)
        {
            throw new GraphRefusal(412, "resourceModified", "ETag does not match current item's value");
        }

        var fields = request.Json();
        Known(list, fields);
        foreach (var (name, value) in fields.Where(field => !field.Key.StartsWith('@')))
        {
            row.Fields[name] = value?.DeepClone();
        }

        row.Version++;
        var told = (JsonObject)row.Fields.DeepClone();
        told["@odata.etag"] = row.ETag;
        return GraphAnswer.Ok(told);
    }

    private GraphAnswer Columns(GraphRequest request) => GraphAnswer.Ok(new JsonObject
    {
        ["value"] = new JsonArray([.. ListOf(request).Columns.Select(column => (JsonNode)new JsonObject { ["name"] = column.Name, ["indexed"] = column.Indexed })]),
    });

    private TenantList ListOf(GraphRequest request)
    {
        if (request["site"] != TenantIds.Site)
        {
            throw GraphRefusal.NotFound();
        }

        if (!state.Person(request.Who).SeesRegister)
        {
            throw GraphRefusal.Forbidden();
        }

        return state.Lists.Find(list => list.Id == request["list"] || list.Name == request["list"]) ?? throw GraphRefusal.NotFound();
    }

    private static ListRow RowOf(GraphRequest request, TenantList list) =>
        list.Rows.Find(row => row.Id == request["item"] && Sees(row, request.Who)) ?? throw GraphRefusal.NotFound();

    private static bool Sees(ListRow row, string who) => row.Readers?.Contains(who) != false;

    private static void Known(TenantList list, JsonObject fields)
    {
        if (fields.FirstOrDefault(field => !field.Key.StartsWith('@') && list.Columns.All(column => column.Name != field.Key)).Key is { } unknown)
        {
            throw new GraphRefusal(400, "invalidRequest", $"Field '{unknown}' is not recognized");
        }
    }

    /// <summary>The columns that were asked for; none when none were, all for an empty list.</summary>
    private static string[]? Expanded(GraphRequest request)
    {
        if (request.Query.GetValueOrDefault("$expand") is not { } expand)
        {
            return null;
        }

        var match = Fields().Match(expand);
        return match.Success
            ? match.Groups["columns"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new GraphRefusal(400, "BadRequest", "Parsing OData Select and Expand failed.");
    }

    private static JsonObject Told(ListRow row, string[]? columns)
    {
        var told = new JsonObject { ["@odata.etag"] = row.ETag, ["id"] = row.Id, ["eTag"] = row.ETag };
        if (columns is not null)
        {
            var fields = new JsonObject { ["@odata.etag"] = row.ETag };
            foreach (var (name, value) in row.Fields.Where(field => columns.Length == 0 || columns.Contains(field.Key)))
            {
                fields[name] = value?.DeepClone();
            }

            told["fields"] = fields;
        }

        return told;
    }

    [GeneratedRegex(@"^fields(?:\(\$select=(?<columns>[\w,]+)\))?$")]
    private static partial Regex Fields();
}
