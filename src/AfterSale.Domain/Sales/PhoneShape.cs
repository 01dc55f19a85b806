using System.Text.RegularExpressions;

namespace AfterSale.Domain.Sales;

/// <summary>What a phone number looks like: digits with + - ( ) . / and spaces between, and an extension.</summary>
internal static partial class PhoneShape
{
    private const int Shortest = 5;
    private const int Longest = 30;
    private const int FewestDigits = 3;

    /// <summary>The problem with a trimmed phone number; empty is fine.</summary>
    public static CloseProblem? Check(string phone) => phone.Length switch
    {
        0 => null,
        < Shortest => new CloseProblem(CloseProblemReason.TooShort, Shortest, phone.Length),
        > Longest => new CloseProblem(CloseProblemReason.TooLong, Longest, phone.Length),
        _ => Shape().IsMatch(phone) && phone.Count(char.IsDigit) >= FewestDigits
            ? null
            : new CloseProblem(CloseProblemReason.NotAPhone),
    };

    [GeneratedRegex(@"\A[\d +\-().\/]+(ext[\d .]+)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
