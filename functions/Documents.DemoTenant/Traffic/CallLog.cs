namespace Documents.DemoTenant.Traffic;

/// <summary>One call to Graph.</summary>
/// <param name="Who">Object id of the signed-in user.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path with its query.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Units">What SharePoint reckons for it.</param>
/// <param name="Prefer">The header of that name.</param>
public sealed record GraphCall(string Who, string Method, string Path, int Status, int Units, string Prefer);

/// <summary>What was called, and what it cost: the tenant's view of how we behave.</summary>
public sealed class CallLog
{
    private readonly Lock _lock = new();
    private readonly List<GraphCall> _calls = [];
    private readonly Dictionary<string, int> _running = new(StringComparer.Ordinal);

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<GraphCall> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Resource units of SharePoint so far.</summary>
    public int Units => All.Sum(call => call.Units);

    /// <summary>The most calls that ran at once for one mailbox.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
            MostAtOnce = 0;
        }
    }

    internal void Add(GraphCall call)
    {
        lock (_lock)
        {
            _calls.Add(call);
        }
    }

    internal void Enter(string mailbox)
    {
        lock (_lock)
        {
            _running[mailbox] = _running.GetValueOrDefault(mailbox) + 1;
            MostAtOnce = Math.Max(MostAtOnce, _running[mailbox]);
        }
    }

    internal void Leave(string mailbox)
    {
        lock (_lock)
        {
            _running[mailbox]--;
        }
    }
}
