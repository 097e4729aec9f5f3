using System.Globalization;
using Documents.Benchmarks;
using Documents.Benchmarks.Peers;
using Documents.Templating;

// Figures are told as ratios to the floor of the same run: what it takes to inflate the template and to deflate the
// finished text, with every other part copied as it is. Nobody can be faster than that.

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["memory", var count]:
        PeakMemory.Measure(int.Parse(count, CultureInfo.InvariantCulture));
        return;
    case ["once", var document, var data]:
        Comparison.MakeOnce(document, data);
        PeakMemory.TellOwn();
        return;
    case ["peers"]:
        Comparison.Run(Terminal.Out);
        return;
}

var bytes = Worksheet.Template();
var compiled = DocumentTemplate.Compile(bytes);
var template = compiled.Template ?? throw new InvalidOperationException(string.Join('\n', compiled.Diagnostics));
var output = Terminal.Out;
output.WriteLine($"{"rows",7} {"documents/s",12} {"floor/s",10} {"times the floor",16} {"µs per row",11} {"bytes per row",14} {"peak MB above idle",19}");
foreach (var rows in new[] { 10, 1_000, 10_000 })
{
    var model = DocumentModel.Parse(Worksheet.Data(rows)).Model!;
    var ours = Rate.Of(() => Render(model));
    var floor = Rate.Of(new Floor(bytes, Render(model)).Run);
    var before = GC.GetAllocatedBytesForCurrentThread();
    Render(model);
    var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / rows;
    output.WriteLine($"{rows,7} {ours,12:F1} {floor,10:F1} {floor / ours,16:F2} {1e6 / ours / rows,11:F2} {allocated,14} {PeakMemory.AboveIdle(rows),19:F1}");
}

var sheet = DocumentModel.Parse(Worksheet.Data(100)).Model!;
foreach (var threads in new[] { 1, 2, 8 })
{
    output.WriteLine($"{threads} threads, 100 rows: {Rate.OnThreads(threads, () => Render(sheet)):F0} documents/s");
}

var compile = Rate.Of(() => DocumentTemplate.Compile(bytes));
output.WriteLine($"compiling the template: {1_000 / compile:F2} ms");

byte[] Render(DocumentModel model)
{
    using var document = new MemoryStream();
    return template.Render(model, document).Succeeded ? document.ToArray() : throw new InvalidOperationException("The benchmark's own template fails.");
}
