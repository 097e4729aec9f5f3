using System.Text.Json;
using Documents.Functions.Settings;

namespace Documents.Functions.Audit;

/// <summary>
/// The audit as a file to which lines are only ever added. Each line holds the hash of the one before it, so that a line
/// that was changed, moved or taken out shows.
/// </summary>
internal sealed class AuditFile : IAudit, IDisposable
{
    private const string FileName = "audit.jsonl";

    private readonly SemaphoreSlim _one = new(1);
    private readonly string _path;
    private string? _last;

    public AuditFile(AppSettings settings) => _path = Path.Combine(settings.AuditFolder, FileName);

    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            _last ??= File.Exists(_path) ? HashIn(File.ReadLines(_path).LastOrDefault()) : AuditChain.Start;
            var line = AuditChain.Line(entry, _last);
            await File.AppendAllTextAsync(_path, line + "\n", CancellationToken.None);
            _last = HashIn(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            _last = null;
            throw new AuditUnavailable();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static string HashIn(string? line) => line is null ? AuditChain.Start : AuditChain.HashOf(line) ?? throw new JsonException();
}
