using Documents.Templating.Reading;
using Documents.Templating.Rendering;

namespace Documents.Templating.Compiling;

/// <summary>Finds, with the schema, controls whose kind takes no value such as their field's: a tick box for a text.</summary>
internal static class ControlCheck
{
    public static void Report(ControlPlace control, TagSource tag, TemplateScope template)
    {
        if (control.IsBound
            && control.Subject?.Path is { } path
            && template.Schema?.Find(path, out _, out _) is { } field
            && control.Misfit(field.Type) is { } misfit)
        {
            template.Found.Add(misfit, tag.Location, path.ToString(), control.Name);
        }
    }
}
