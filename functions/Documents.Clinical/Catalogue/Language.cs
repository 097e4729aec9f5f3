namespace Documents.Clinical.Catalogue;

/// <summary>Languages as tags, of which the first part is the language and the rest the country.</summary>
internal static class Language
{
    /// <summary>Whether somebody who reads one of them reads the other: <c>en-GB</c> and <c>en-IE</c>.</summary>
    public static bool AreSame(string left, string right) => Primary(left).Equals(Primary(right), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is English, for which the lists of words are made.</summary>
    public static bool IsEnglish(string tag) => AreSame(tag, "en");

    private static string Primary(string tag) => tag.Split('-')[0];
}
