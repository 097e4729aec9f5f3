using System.CommandLine;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>Where the moments of the model are told.</summary>
internal sealed class TimeZoneOption : Option<string>
{
    public TimeZoneOption()
        : base("--time-zone")
    {
        Description = "Where moments with an offset (2026-12-01T14:00:00Z) are told.";
        HelpName = "name";
        DefaultValueFactory = _ => "Europe/London";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TimeZoneInfo.TryFindSystemTimeZoneById(token.Value, out _))
            {
                var nearest = NearestName.Of(token.Value, TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id));
                result.AddError($"--time-zone does not know “{token.Value}”.{(nearest is null ? " Write it like Europe/London." : $" Did you mean “{nearest}”?")}");
            }
        });
    }
}
