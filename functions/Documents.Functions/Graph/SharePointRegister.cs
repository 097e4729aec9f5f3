using Documents.Functions.Clients;
using Documents.Functions.Settings;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Documents.Functions.Graph;

/// <summary>The register as a SharePoint list: a row a client, a column for each class of the record.</summary>
internal sealed class SharePointRegister(GraphServiceClient graph, AppSettings settings) : IClientRegister
{
    private const string EntryColumns = "fields($select=ClientId,Title,Email)";
    private const string AllColumns = "fields($select=ClientId,Title,Email,FolderId,Printable,ClinicianOnly,Never,Clinician)";
    private const int MostInBatch = 20;

    public async Task<IReadOnlyList<ClientEntry>> SearchAsync(string letters, int most, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync($"startswith(fields/Title,{OData.Quoted(letters)})", EntryColumns, most, cancellationToken);
        return [.. rows.Select(Entry).OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    public async Task<ILookup<string, ClientEntry>> WhoseAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken)
    {
        var found = new List<(string Address, ClientEntry Entry)>();
        foreach (var some in addresses.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostInBatch))
        {
            found.AddRange(await FailureMap.CallAsync(() => BatchAsync(some, cancellationToken), cancellationToken));
        }

        return found.ToLookup(pair => pair.Address, pair => pair.Entry, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<RegisterRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        // Two are asked for, so that a second row of the same key is seen.
        var rows = await QueryAsync($"fields/ClientId eq {OData.Quoted(id)}", AllColumns, most: 2, cancellationToken);
        return rows switch
        {
            [] => null,
            [var row] => new RegisterRow(
                Text(row, "ClientId")!, Text(row, "Title") ?? "", Text(row, "Email"), Text(row, "FolderId") ?? "",
                Text(row, "Printable"), Text(row, "ClinicianOnly"), Text(row, "Never"), Text(row, "Clinician")),
            _ => throw new RegisterConflict(),
        };
    }

    private Task<List<ListItem>> QueryAsync(string filter, string columns, int most, CancellationToken cancellationToken) => FailureMap.CallAsync(
        async () =>
        {
            var page = await graph.Sites[settings.SiteId].Lists[settings.RegisterId].Items.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = filter;
                    request.QueryParameters.Expand = [columns];
                    request.QueryParameters.Top = most;
                },
                cancellationToken);
            return page?.Value ?? [];
        },
        cancellationToken);

    /// <summary>One call for up to twenty addresses. Inner answers are looked at one by one: the outer one is always good.</summary>
    private async Task<List<(string Address, ClientEntry Entry)>> BatchAsync(string[] addresses, CancellationToken cancellationToken)
    {
        var batch = new BatchRequestContentCollection(graph);
        var steps = new List<(string Step, string Address)>();
        foreach (var address in addresses)
        {
            var request = graph.Sites[settings.SiteId].Lists[settings.RegisterId].Items.ToGetRequestInformation(options =>
            {
                options.QueryParameters.Filter = $"fields/Email eq {OData.Quoted(address)}";
                options.QueryParameters.Expand = [EntryColumns];
            });
            steps.Add((await batch.AddBatchRequestStepAsync(request), address));
        }

        var answers = await graph.Batch.PostAsync(batch, cancellationToken);
        var found = new List<(string, ClientEntry)>();
        foreach (var (step, address) in steps)
        {
            // Throws what the inner call failed with, as it would have alone.
            var page = await answers.GetResponseByIdAsync<ListItemCollectionResponse>(step);
            found.AddRange((page?.Value ?? []).Select(row => (address, Entry(row))));
        }

        return found;
    }

    private static ClientEntry Entry(ListItem row) => new(Text(row, "ClientId") ?? "", Text(row, "Title") ?? "");

    private static string? Text(ListItem row, string column) => row.Fields?.AdditionalData.TryGetValue(column, out var value) == true ? value?.ToString() : null;
}
