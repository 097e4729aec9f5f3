using System.CommandLine;

namespace Documents.Cli.Usage;

/// <summary>The values to fill in.</summary>
internal sealed class ModelOption : Option<string>
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    public ModelOption(string description = "The values: a file with a JSON object, or - for standard input.", bool isRequired = true)
        : base("--model")
    {
        Description = description;
        HelpName = "json";
        Required = isRequired;
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value != StandardInput && !File.Exists(token.Value))
            {
                result.AddError($"There is no file “{token.Value}” for --model.");
            }
        });
    }
}
