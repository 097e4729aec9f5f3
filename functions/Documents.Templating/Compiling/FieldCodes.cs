using System.Text;
using Documents.Templating.Markup;

namespace Documents.Templating.Compiling;

/// <summary>
/// What the fields of a template name. Read when something is asked for the first time: most templates hold nothing that
/// depends on it.
/// </summary>
internal sealed class FieldCodes(TemplatePackage package)
{
    private string? _codes;

    /// <summary>Whether a field of this kind is in the template.</summary>
    public bool Use(string field) => All.Contains(field, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a field of this kind is in the template, and one of the fields names this.</summary>
    public bool Name(string field, string name) => name.Length > 0 && Use(field) && All.Contains(name, StringComparison.OrdinalIgnoreCase);

    private string All => _codes ??= Read();

    /// <summary>The codes of all fields one after the other, however many runs each is spread over.</summary>
    private string Read()
    {
        var codes = new StringBuilder();
        foreach (var entry in package.Entries.Where(entry => StoryKind.Of(package.Contents.ContentTypeOf(entry.Name)) is not null))
        {
            foreach (var element in PartMarkup.Parse(package.Read(entry.Name)).Root.DescendantsAndSelf())
            {
                codes.Append(element.Name switch
                {
                    "w:instrText" => element.InnerText(),
                    "w:fldSimple" => element.Value("w:instr"),
                    _ => "",
                });
            }
        }

        return codes.ToString();
    }
}
