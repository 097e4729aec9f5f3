using Documents.Templating.Diagnostics;

namespace Documents.Templating.Answering;

/// <summary>Finds what makes a document doubtful: another template, another version, tags that a program has dropped.</summary>
internal static class Provenance
{
    public static void Check(ReadDocument document, TemplateControls? controls, DocumentTemplate? template, DiagnosticBag found)
    {
        if (template?.Options.TemplateId is { } id && document.Mark?.Id != id)
        {
            found.Add(DiagnosticCatalogue.OtherTemplate, null, id);
        }
        else if (template?.Options.TemplateVersion is { } version && document.Mark is { } mark && mark.Version != version)
        {
            found.Add(DiagnosticCatalogue.OtherVersion, null, version);
        }

        if (document is { Mark: not null, HasTags: false } && (controls is null ? document.Controls.Count > 0 : controls.HasTags && (document.Controls.Count > 0 || controls.Always.Count > 0)))
        {
            found.Add(DiagnosticCatalogue.TagsLost, null);
        }
    }
}
