using System.CommandLine;
using Documents.Cli.Templates;

namespace Documents.Cli.Usage;

/// <summary>The template that a document was made from.</summary>
internal sealed class TemplateOption : Option<string?>
{
    public TemplateOption(string description)
        : base("--template")
    {
        Description = description;
        HelpName = "folder";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && TemplateSource.Mistake(token.Value) is { } mistake)
            {
                result.AddError(mistake);
            }
        });
    }
}
