using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Documents.DemoTenant.Graph;

/// <summary>What stands behind the addresses that need no token: downloads, converted files, and uploads in pieces.</summary>
internal sealed partial class FileAddresses(TenantState state)
{
    private const int Piece = 327_680;

    public async Task<GraphAnswer> AnswerAsync(HttpRequest request, byte[] body)
    {
        try
        {
            var steps = request.Path.Value!.Trim('/').Split('/');
            return steps switch
            {
                ["download", var id] => new GraphAnswer(200, Bytes: ContentOf(id), ContentType: "application/octet-stream"),
                ["download", var id, "pdf"] => await PdfAsync(ContentOf(id)),
                ["upload", var id] when HttpMethods.IsPut(request.Method) => Add(id, request.Headers.ContentRange.ToString(), body),
                _ => throw GraphRefusal.NotFound(),
            };
        }
        catch (GraphRefusal refusal)
        {
            return refusal.ToAnswer();
        }
    }

    private byte[] ContentOf(string id)
    {
        lock (state.Lock)
        {
            return state.Items.Find(item => item.Id == id)?.Content ?? throw GraphRefusal.NotFound();
        }
    }

    private static async Task<GraphAnswer> PdfAsync(byte[] document) => await PdfConversion.ConvertAsync(document) is { } pdf
        ? new GraphAnswer(200, Bytes: pdf, ContentType: "application/pdf")
        : throw new GraphRefusal(406, "notSupported", "The document could not be converted.");

    private GraphAnswer Add(string id, string range, byte[] body)
    {
        var match = Range().Match(range);
        lock (state.Lock)
        {
            if (!state.Uploads.TryGetValue(id, out var session) || !match.Success)
            {
                throw GraphRefusal.NotFound();
            }

            var (from, to, size) = (long.Parse(match.Groups[1].ValueSpan, null), long.Parse(match.Groups[2].ValueSpan, null), long.Parse(match.Groups[3].ValueSpan, null));
            if (from != session.Content.Length || to - from + 1 != body.Length)
            {
                throw new GraphRefusal(416, "invalidRange", "The range does not follow what was received.");
            }

            if (to + 1 < size && body.Length % Piece != 0)
            {
                throw new GraphRefusal(400, "invalidRequest", "A piece is a multiple of 327,680 bytes.");
            }

            session.Content.Write(body);
            if (to + 1 < size)
            {
                return new GraphAnswer(202, new JsonObject { ["nextExpectedRanges"] = new JsonArray($"{to + 1}-") });
            }

            state.Uploads.Remove(id);
            return new GraphAnswer(201, Drives.Told(Drives.Put(state, session.Folder, session.Name, session.Content.ToArray(), session.Behaviour, tag: null).Item, select: null));
        }
    }

    [GeneratedRegex(@"^bytes (\d+)-(\d+)/(\d+)$")]
    private static partial Regex Range();
}
