using Documents.Templating.Diagnostics;
using Documents.Templating.Reading;

namespace Documents.Templating.Rendering;

/// <summary>The gaps of one rendering, in the order of the document.</summary>
internal sealed class GapList(GapPolicy policy, DiagnosticBag found)
{
    private readonly List<Gap> _gaps = [];
    private readonly HashSet<(string, int)> _seen = [];

    public IReadOnlyList<Gap> All => _gaps;

    public void Add(string path, string title, GapReason reason, TagSource tag)
    {
        // A text box stands in the file twice: its gap is one.
        if (tag.IsFallback || !_seen.Add((path, tag.Location.Position)))
        {
            return;
        }

        _gaps.Add(new Gap(path, title, reason, tag.Location));
        if (policy == GapPolicy.Fail)
        {
            found.Add(DiagnosticCatalogue.ModelGap, tag.Location, path, title);
        }
    }
}
