using System.Text.Json.Nodes;
using Documents.DemoTenant.Entra;
using Documents.DemoTenant.Graph;

namespace Documents.DemoTenant.Clinic;

/// <summary>A fictional clinic: its team, its clients, its appointments. Nobody in it exists.</summary>
internal static class ClinicSeed
{
    /// <summary>Columns that hold a class of the record, as its own JSON.</summary>
    private static readonly string[] Classes = ["Printable", "ClinicianOnly", "Never", "Clinician"];

    public static TenantState Make(TimeProvider time)
    {
        var state = new TenantState();
        state.People.AddRange(Team.All);
        var register = new TenantList(TenantIds.Register, "Clients",
        [
            new ListColumn("Title", Indexed: true), new ListColumn("ClientId", Indexed: true), new ListColumn("Email", Indexed: true), new ListColumn("FolderId"),
            .. Classes.Select(name => new ListColumn(name)),
        ]);
        var tasks = new TenantList(TenantIds.Tasks, "Between sessions",
        [
            new ListColumn("Title"), new ListColumn("ClientId", Indexed: true), new ListColumn("TaskId", Indexed: true), new ListColumn("Task"), new ListColumn("Created"),
        ]);
        state.Lists.AddRange([register, tasks]);
        foreach (var client in Clients.All)
        {
            Add(state, register, tasks, client);
        }

        Appointments.Add(state, time);
        return state;
    }

    private static void Add(TenantState state, TenantList register, TenantList tasks, DemoClient client)
    {
        var folder = state.Put(client.Id, parent: null, content: null);
        var fields = new JsonObject { ["Title"] = client.Name, ["ClientId"] = client.Id, ["Email"] = client.Address, ["FolderId"] = folder.Id };
        foreach (var name in Classes)
        {
            fields[name] = client.Record[char.ToLowerInvariant(name[0]) + name[1..]]?.ToJsonString();
        }

        register.Add(fields).Readers = client.OnlyFor;
        foreach (var task in (client.Record["tasks"] as JsonArray ?? []).Select(task => (JsonObject)task!))
        {
            tasks.Add(new JsonObject { ["Title"] = "Task", ["ClientId"] = client.Id, ["TaskId"] = $"{client.Id}-{(string)task["id"]!}", ["Task"] = task.ToJsonString() }).Readers = client.OnlyFor;
        }
    }
}
