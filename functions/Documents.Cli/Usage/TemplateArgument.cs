using System.CommandLine;
using Documents.Cli.Templates;

namespace Documents.Cli.Usage;

/// <summary>The template that a command works with.</summary>
internal sealed class TemplateArgument : Argument<string>
{
    public TemplateArgument()
        : base("template")
    {
        Description = "A Word document (.docx), or the folder of a template with its template.yaml.";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TemplateSource.Mistake(token.Value) is { } mistake)
            {
                result.AddError(mistake);
            }
        });
    }
}
