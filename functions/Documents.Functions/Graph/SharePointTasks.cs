using System.Text.Json;
using System.Text.Json.Nodes;
using Documents.Functions.Settings;
using Documents.Functions.Tasks;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Documents.Functions.Graph;

/// <summary>What was agreed between sessions, as a SharePoint list: a row a task, the task itself as JSON.</summary>
internal sealed class SharePointTasks(GraphServiceClient graph, AppSettings settings) : ITaskList
{
    private const string Columns = "fields($select=ClientId,TaskId,Task)";
    private const int Page = 200;

    public Task<IReadOnlyList<TaskRow>> OfAsync(string clientId, CancellationToken cancellationToken) =>
        QueryAsync($"fields/ClientId eq {OData.Quoted(clientId)}", cancellationToken);

    public async Task<TaskRow?> FindAsync(string taskId, CancellationToken cancellationToken) =>
        (await QueryAsync($"fields/TaskId eq {OData.Quoted(taskId)}", cancellationToken)) is [var row] ? row : null;

    public Task<TaskRow> AddAsync(string clientId, string taskId, JsonObject task, CancellationToken cancellationToken) => FailureMap.CallAsync(
        async () =>
        {
            var fields = new FieldValueSet { AdditionalData = new Dictionary<string, object> { ["Title"] = "Task", ["ClientId"] = clientId, ["TaskId"] = taskId, ["Task"] = task.ToJsonString() } };
            var made = await Items.PostAsync(new ListItem { Fields = fields }, cancellationToken: cancellationToken);
            return new TaskRow(made!.Id!, taskId, clientId, made.ETag ?? "", task);
        },
        cancellationToken);

    public Task<TaskRow> ChangeAsync(TaskRow row, JsonObject task, CancellationToken cancellationToken) => FailureMap.CallAsync(
        async () =>
        {
            var fields = new FieldValueSet { AdditionalData = new Dictionary<string, object> { ["Task"] = task.ToJsonString() } };
            var changed = await Items[row.RowId].Fields.PatchAsync(fields, request => request.Headers.Add("If-Match", row.ETag), cancellationToken);
            var tag = changed?.AdditionalData.TryGetValue("@odata.etag", out var value) == true ? value?.ToString() : null;
            return row with { Task = task, ETag = tag ?? "" };
        },
        cancellationToken);

    private Microsoft.Graph.Sites.Item.Lists.Item.Items.ItemsRequestBuilder Items => graph.Sites[settings.SiteId].Lists[settings.TasksId].Items;

    private Task<IReadOnlyList<TaskRow>> QueryAsync(string filter, CancellationToken cancellationToken) => FailureMap.CallAsync<IReadOnlyList<TaskRow>>(
        async () =>
        {
            var rows = new List<TaskRow>();
            var page = await Items.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = filter;
                    request.QueryParameters.Expand = [Columns];
                    request.QueryParameters.Top = Page;
                },
                cancellationToken);
            while (page is not null)
            {
                rows.AddRange((page.Value ?? []).Select(Row));
                page = page.OdataNextLink is { } next ? await Items.WithUrl(next).GetAsync(cancellationToken: cancellationToken) : null;
            }

            return rows;
        },
        cancellationToken);

    private static TaskRow Row(ListItem item)
    {
        var fields = item.Fields!.AdditionalData;
        var task = JsonNode.Parse(fields["Task"].ToString()!) as JsonObject ?? throw new JsonException();
        return new TaskRow(item.Id!, fields["TaskId"].ToString()!, fields["ClientId"].ToString()!, item.ETag ?? "", task);
    }
}
