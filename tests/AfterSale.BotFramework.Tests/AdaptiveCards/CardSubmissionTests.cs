using System.Text.Json;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;
using AfterSale.BotFramework.Tests.Support;
using Xunit;

namespace AfterSale.BotFramework.Tests.AdaptiveCards;

public sealed class CardSubmissionTests
{
    [Fact]
    public void An_invoke_of_the_playground_is_read_though_it_has_no_trigger()
    {
        Assert.True(CardSubmission.TryRead(Captures.Read("playground-invoke-adaptiveCard_action-personal"), out var submission));
        Assert.Equal(("approve", true), (submission.Verb, submission.IsInvoke));
        Assert.Equal(("execute", "2", "note2", "2026-01-02", "b", "false"), (
            submission.GetString("kind"), submission.GetString("n"), submission.GetString("note"), submission.GetString("day"),
            submission.GetString("pick"), submission.GetString("tog")));
        Assert.Null(submission.GetString("missing"));
    }

    [Fact]
    public void An_invoke_with_a_trigger_is_read()
    {
        var activity = Captures.Read("playground-invoke-adaptiveCard_action-personal");
        activity.Value = JsonElement.Parse("""{"action":{"type":"Action.Execute","verb":"v"},"trigger":"manual"}""");
        Assert.True(CardSubmission.TryRead(activity, out var submission));
        Assert.Equal(("v", "{}"), (submission.Verb, submission.Data.GetRawText()));
    }

    [Theory]
    [InlineData("playground-message-ActionSubmit-personal")]
    [InlineData("webchat-directline-message-ActionSubmit")]
    public void A_message_with_a_verb_gives_the_same_as_an_invoke(string capture)
    {
        var activity = Captures.Read(capture);
        Assert.False(CardSubmission.TryRead(activity, out _));
        var value = Captures.ReadJson(capture)["value"]!.DeepClone();
        value["verb"] = "approve";
        activity.Value = value;
        Assert.True(CardSubmission.TryRead(activity, out var submission));
        Assert.Equal(("approve", false, "submit"), (submission.Verb, submission.IsInvoke, submission.GetString("kind")));
        Assert.False(submission.Data.TryGetProperty("verb", out _));
    }

    [Fact]
    public void Of_an_input_that_comes_twice_beside_a_verb_the_last_one_counts()
    {
        var activity = new Activity { Type = "message", Value = JsonElement.Parse("""{"verb":"v","a":"first","a":"second"}""") };
        Assert.True(CardSubmission.TryRead(activity, out var submission));
        Assert.Equal("second", submission.GetString("a"));
    }

    [Theory]
    [InlineData("message", null, "null")]
    [InlineData("message", null, "\"text\"")]
    [InlineData("message", null, "[]")]
    [InlineData("message", null, """{"verb":5}""")]
    [InlineData("message", null, """{"verb":""}""")]
    [InlineData("event", null, """{"verb":"v"}""")]
    [InlineData("invoke", "task/fetch", """{"action":{"verb":"v"}}""")]
    [InlineData("invoke", "adaptiveCard/action", """{"verb":"v"}""")]
    [InlineData("invoke", "adaptiveCard/action", """{"action":[]}""")]
    public void Anything_else_is_no_submission(string type, string? name, string value) => Assert.False(
        CardSubmission.TryRead(new Activity { Type = type, Name = name, Value = JsonElement.Parse(value) }, out _));
}
