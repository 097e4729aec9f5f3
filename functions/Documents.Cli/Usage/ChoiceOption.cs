using System.CommandLine;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>An option that has to be one of a few words; the first is meant when it is left out.</summary>
internal sealed class ChoiceOption : Option<string>
{
    public ChoiceOption(string name, string description, params string[] choices)
        : base(name)
    {
        Description = description;
        HelpName = string.Join('|', choices);
        DefaultValueFactory = _ => choices[0];
        CompletionSources.Add(choices);
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !choices.Contains(token.Value))
            {
                var nearest = NearestName.Of(token.Value, choices);
                result.AddError($"{name} has to be {string.Join(" or ", choices)}, not “{token.Value}”.{(nearest is null ? "" : $" Did you mean “{nearest}”?")}");
            }
        });
    }
}
