using System.Globalization;
using Documents.Templating;

namespace Documents.Benchmarks.Peers;

/// <summary>
/// Ours beside the engines of the npm registry, in one run: equivalent templates, the same data, the same words in the
/// document. Installs them from the lock file when they are not there.
/// </summary>
internal static class Comparison
{
    private const double Seconds = 1.5;

    public static void Run(TextWriter output)
    {
        Install(output);
        using var folder = new WorkFolder();
        var command = Publish(folder, output);
        output.WriteLine("| document | engine | documents/s | ours is faster by | peak MB | cold process, ms |");
        output.WriteLine("| --- | --- | --: | --: | --: | --: |");
        foreach (var document in ComparedDocument.All)
        {
            var data = folder.Write("data.json", document.Data);
            var ours = Ours(document, folder, data, command);
            Row(output, document, TagSyntax.Ours.Engine, ours, ours);
            foreach (var tags in TagSyntax.Peers)
            {
                var template = folder.Write($"{tags.Engine}.docx", document.Template(tags));
                var peer = Engine.Peer(tags.Engine).Measure(template, data, folder.File("output.docx"), Seconds, document.IsShort);
                if (DocumentWords.Of(peer.Document) != DocumentWords.Of(ours.Document))
                {
                    throw new InvalidOperationException($"{tags.Engine} makes another document of “{document.Name}”.");
                }

                Row(output, document, tags.Engine, peer, ours);
            }

            var floor = Rate.Of(new Floor(document.Template(TagSyntax.Ours), ours.Document).Run);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {document.Name} | *the floor* | {floor:N1} | {ours.PerSecond / floor:N2} | | |"));
        }
    }

    /// <summary>Runs in the process that is measured for the memory it takes.</summary>
    public static void MakeOnce(string template, string data) =>
        DocumentTemplate.Compile(File.ReadAllBytes(template)).Template!.Render(DocumentModel.Parse(File.ReadAllBytes(data)).Model!, Stream.Null);

    private static Figures Ours(ComparedDocument document, WorkFolder folder, string data, string command)
    {
        var template = folder.Write("ours.docx", document.Template(TagSyntax.Ours));
        var compiled = DocumentTemplate.Compile(File.ReadAllBytes(template)).Template!;
        var model = DocumentModel.Parse(document.Data).Model!;
        var rate = Rate.Of(() => Render(compiled, model));
        var peak = PeakMemory.OfProcess("once", template, data) / (1 << 20);
        double? cold = document.IsShort
            ? Engine.Cold(() => Engine.Run(command, ["render", template, "--model", data, "--output", folder.File("output.docx")]))
            : null;
        return new Figures(rate, peak, cold, Render(compiled, model));
    }

    private static byte[] Render(DocumentTemplate template, DocumentModel model)
    {
        using var document = new MemoryStream();
        return template.Render(model, document) is { Succeeded: true, Gaps.Count: 0 } ? document.ToArray() : throw new InvalidOperationException("Our own document has gaps.");
    }

    private static void Row(TextWriter output, ComparedDocument document, string engine, Figures figures, Figures ours) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {document.Name} | {engine} | {figures.PerSecond:N1} | {ours.PerSecond / figures.PerSecond:N1} | {figures.PeakMegabytes:N0} | {figures.ColdMilliseconds:N0} |"));

    private static void Install(TextWriter output)
    {
        if (!Directory.Exists(Path.Combine(Engine.PeerFolder, "node_modules")))
        {
            output.WriteLine("Installing the other engines …");
            Engine.Run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], Engine.PeerFolder);
        }
    }

    private static string Publish(WorkFolder folder, TextWriter output)
    {
        output.WriteLine("Publishing our command …");
        var to = folder.File("documents");
        Engine.Run("dotnet", ["publish", Path.Combine(Repository.Root, "functions", "Documents.Cli"), "--configuration", "Release", "--output", to, "--verbosity", "quiet"]);
        return Path.Combine(to, "documents");
    }
}
