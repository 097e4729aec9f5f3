using System.CommandLine;
using Documents.Cli.Library;

namespace Documents.Cli.Usage;

/// <summary>The folder of the templates.</summary>
internal sealed class LibraryOption : Option<string>
{
    public LibraryOption()
        : base("--templates")
    {
        Description = "The folder of the templates.";
        HelpName = "folder";
        DefaultValueFactory = _ => LibraryFolder.Usual;
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Directory.Exists(token.Value))
            {
                result.AddError($"There is no folder “{token.Value}” for --templates.");
            }
        });
    }
}
