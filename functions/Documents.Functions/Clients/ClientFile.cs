using System.Text.Json.Nodes;
using Documents.Clinical.Clients;
using Documents.Functions.Tasks;

namespace Documents.Functions.Clients;

/// <summary>A client as the service works with them for one call: the row, what was agreed, and the record that both make.</summary>
internal sealed record ClientFile(RegisterRow Row, ClientRecord Record, IReadOnlyList<TaskRow> Tasks);

/// <summary>Reads a client under the signed-in person's own rights. What they may not see is not there.</summary>
internal sealed class ClientFiles(IClientRegister register, ITaskList tasks)
{
    /// <summary>Gives the client; <see langword="null"/> when there is none for this person.</summary>
    /// <exception cref="UnreadableRecord">Something in the register is not a record.</exception>
    public async Task<ClientFile?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var agreed = tasks.OfAsync(id, cancellationToken);
        var row = await register.FindAsync(id, cancellationToken);
        var rows = await agreed;
        if (row is null)
        {
            return null;
        }

        var (record, diagnostics) = ClientRecord.Parse(Json(row, rows));
        return record is null ? throw new UnreadableRecord(diagnostics) : new ClientFile(row, record, rows);
    }

    private static byte[] Json(RegisterRow row, IReadOnlyList<TaskRow> tasks)
    {
        var record = new JsonObject { ["id"] = row.Id };
        Add("printable", row.Printable);
        Add("clinicianOnly", row.ClinicianOnly);
        Add("never", row.Never);
        Add("clinician", row.Clinician);
        record["tasks"] = new JsonArray([.. tasks.Select(task =>
        {
            var json = (JsonObject)task.Task.DeepClone();
            json["id"] = task.TaskId;
            return (JsonNode)json;
        })]);
        return System.Text.Encoding.UTF8.GetBytes(record.ToJsonString());

        void Add(string name, string? json)
        {
            if (!string.IsNullOrWhiteSpace(json))
            {
                try
                {
                    record[name] = JsonNode.Parse(json);
                }
                catch (System.Text.Json.JsonException)
                {
                    // The reader says what is wrong, and where, without a word of the text.
                    record[name] = "not JSON";
                }
            }
        }
    }
}

/// <summary>A record with mistakes in it. They are told by place, never by value.</summary>
internal sealed class UnreadableRecord(IReadOnlyList<Documents.Templating.Diagnostic> diagnostics) : Exception("The client's record has mistakes in it.")
{
    public IReadOnlyList<Documents.Templating.Diagnostic> Diagnostics => diagnostics;
}
