using System.Text.Json.Nodes;

namespace Documents.Functions.Tasks;

/// <summary>The clinic's list of what was agreed between sessions.</summary>
internal interface ITaskList
{
    /// <summary>All of a client, in the order in which they were agreed.</summary>
    Task<IReadOnlyList<TaskRow>> OfAsync(string clientId, CancellationToken cancellationToken);

    /// <summary>One of them; <see langword="null"/> when there is none for this person.</summary>
    Task<TaskRow?> FindAsync(string taskId, CancellationToken cancellationToken);

    /// <summary>Adds one.</summary>
    Task<TaskRow> AddAsync(string clientId, string taskId, JsonObject task, CancellationToken cancellationToken);

    /// <summary>Writes one anew, unless somebody else changed it in between.</summary>
    Task<TaskRow> ChangeAsync(TaskRow row, JsonObject task, CancellationToken cancellationToken);
}

/// <summary>A row of the list.</summary>
/// <param name="RowId">SharePoint's own number.</param>
/// <param name="TaskId">What it is referred to by.</param>
/// <param name="ClientId">Whose it is.</param>
/// <param name="ETag">Its version.</param>
/// <param name="Task">What was agreed, as JSON.</param>
internal sealed record TaskRow(string RowId, string TaskId, string ClientId, string ETag, JsonObject Task);
