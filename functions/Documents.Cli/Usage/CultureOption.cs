using System.CommandLine;
using System.Globalization;
using Documents.Templating;

namespace Documents.Cli.Usage;

/// <summary>The language of dates, numbers and joined lists.</summary>
internal sealed class CultureOption : Option<string>
{
    public CultureOption()
        : base("--culture")
    {
        Description = "Language of dates, times, numbers, yes and no, and joined lists.";
        HelpName = "name";
        DefaultValueFactory = _ => "en-GB";
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Exists(token.Value))
            {
                var nearest = NearestName.Of(token.Value, CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name));
                result.AddError($"--culture does not know “{token.Value}”.{(nearest is null ? " Write it like en-GB." : $" Did you mean “{nearest}”?")}");
            }
        });
    }

    private static bool Exists(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
