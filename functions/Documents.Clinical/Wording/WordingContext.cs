using Documents.Clinical.Clients;

namespace Documents.Clinical.Wording;

/// <summary>For whom a text is checked.</summary>
/// <param name="Audience">Who reads it.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Lexicons">The service's lists of words.</param>
/// <param name="MostGrade">The reading grade it should stay under; <see langword="null"/> for no limit.</param>
public sealed record WordingContext(Audience Audience, ClientRecord Client, Lexicons Lexicons, double? MostGrade = null)
{
    /// <summary>Whether the client, or somebody close to them, reads it.</summary>
    public bool IsForClient => Audience == Audience.Client;

    /// <summary>Whether it is made to be read easily: fifteen words a sentence, no hard words.</summary>
    public bool IsEasyRead => Client.Printable.Format.Profile == "easy-read";

    /// <summary>How many words a sentence has at most.</summary>
    public int MostWords => IsEasyRead ? 15 : 20;

    /// <summary>Whether times are told as 14:00.</summary>
    public bool Uses24Hours => Client.ClinicianOnly.ReadsLiterally && !IsEasyRead;
}
