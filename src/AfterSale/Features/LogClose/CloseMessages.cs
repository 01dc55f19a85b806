using AfterSale.Domain.Sales;
using AfterSale.Texts;

namespace AfterSale.Features.LogClose;

/// <summary>Says kindly what is wrong with a part of a close.</summary>
internal static class CloseMessages
{
    /// <summary>The message for a problem.</summary>
    public static string Of(CloseProblem problem) => Text.Of(
        "close.problem." + problem.Reason,
        problem.Limit,
        problem.Actual,
        problem.Bound is { } bound ? Say.Day(bound) : "",
        problem.Item);

    /// <summary>The message for a problem, or <see langword="null"/> when there is none.</summary>
    public static string? Maybe(CloseProblem? problem) => problem is null ? null : Of(problem);
}
