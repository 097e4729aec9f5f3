using Documents.Functions.Making;
using Documents.Functions.Settings;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Documents.Functions.Graph;

/// <summary>The clients' folders in a SharePoint library.</summary>
internal sealed class OneDriveFolders(GraphServiceClient graph, AppSettings settings) : IClientFolders
{
    private const string Conflict = "%40microsoft%2Egraph%2EconflictBehavior";
    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new() { ["4XX"] = ODataError.CreateFromDiscriminatorValue, ["5XX"] = ODataError.CreateFromDiscriminatorValue };

    public async Task<SavedDocument> SaveAsync(string folderId, string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        try
        {
            var made = await FailureMap.CallAsync(() => PutAsync(folderId, name, document, cancellationToken), cancellationToken);
            return new SavedDocument(made!.Id!, made.Name!, IsNew: true);
        }
        catch (GraphFailure failure) when (failure.Kind == FailureKind.AlreadyThere)
        {
            // An upload whose answer was lost, or the same document saved twice: its name holds its hash.
            var there = await FailureMap.CallAsync(() => Folder(folderId).ItemWithPath(name).GetAsync(cancellationToken: cancellationToken), cancellationToken);
            return new SavedDocument(there!.Id!, there.Name!, IsNew: false);
        }
    }

    public async Task<ReadOnlyMemory<byte>> PdfAsync(string documentId, CancellationToken cancellationToken)
    {
        var bytes = await FailureMap.CallAsync(
            async () =>
            {
                await using var pdf = await graph.Drives[settings.DriveId].Items[documentId].Content.GetAsync(request => request.QueryParameters.Format = "pdf", cancellationToken);
                using var copy = new MemoryStream();
                await pdf!.CopyToAsync(copy, cancellationToken);
                return copy.ToArray();
            },
            cancellationToken);

        // It has been seen to answer with the Word document instead.
        return bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes : throw new GraphFailure(FailureKind.Unavailable, code: "notConverted");
    }

    private async Task<DriveItem?> PutAsync(string folderId, string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(document.ToArray());
        var request = Folder(folderId).ItemWithPath(name).Content.ToPutRequestInformation(stream);
        request.UrlTemplate = request.UrlTemplate!.Replace("/content", $"/content{{?{Conflict}}}", StringComparison.Ordinal);
        request.QueryParameters[Conflict] = "fail";
        return await graph.RequestAdapter.SendAsync(request, DriveItem.CreateFromDiscriminatorValue, Errors, cancellationToken);
    }

    private Microsoft.Graph.Drives.Item.Items.Item.DriveItemItemRequestBuilder Folder(string id) => graph.Drives[settings.DriveId].Items[id];
}
