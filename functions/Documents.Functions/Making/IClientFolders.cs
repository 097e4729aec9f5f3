namespace Documents.Functions.Making;

/// <summary>The clients' folders.</summary>
internal interface IClientFolders
{
    /// <summary>Puts a document into a folder. A name says which document it is: one that is there already is that document.</summary>
    Task<SavedDocument> SaveAsync(string folderId, string name, ReadOnlyMemory<byte> document, CancellationToken cancellationToken);

    /// <summary>A document as a PDF.</summary>
    Task<ReadOnlyMemory<byte>> PdfAsync(string documentId, CancellationToken cancellationToken);
}

/// <summary>A document in a folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNew">Whether it was put there just now.</param>
internal sealed record SavedDocument(string Id, string Name, bool IsNew);
