using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSale.BotFramework.AdaptiveCards;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.AdaptiveCards;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_is_written_as_the_schema_has_it() => AssertJson(
        """
        {
          "type": "AdaptiveCard", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "version": "1.5",
          "msteams": {"width": "Full"}, "fallbackText": "Ann is due",
          "body": [
            {"type": "TextBlock", "text": "Ann", "size": "extraLarge", "weight": "bolder", "color": "good", "isSubtle": true, "wrap": true,
             "style": "heading", "spacing": "none", "separator": true},
            {"type": "FactSet", "facts": [{"title": "Bought", "value": "A bicycle"}]},
            {"type": "Container", "id": "more", "isVisible": false, "style": "emphasis", "bleed": true,
             "items": [{"type": "Image", "url": "https://x/y.png", "altText": "A bicycle", "size": "small", "style": "person"}]},
            {"type": "ColumnSet", "columns": [{"type": "Column", "width": "auto", "items": [{"type": "TextBlock", "text": "a", "wrap": true}]}]},
            {"type": "ActionSet", "actions": [{"type": "Action.ToggleVisibility", "title": "More", "targetElements": ["more"]}]}
          ],
          "actions": [
            {"type": "Action.Execute", "verb": "done", "title": "Done", "style": "positive", "data": {"id": 7}, "associatedInputs": "none"},
            {"type": "Action.Submit", "title": "Send", "data": {"x": "y"}},
            {"type": "Action.OpenUrl", "title": "Open", "url": "https://x/"},
            {"type": "Action.ShowCard", "title": "Show", "card":
              {"type": "AdaptiveCard", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "version": "1.5", "body": []}}
          ]
        }
        """,
        new AdaptiveCard
        {
            Width = CardWidth.Full,
            FallbackText = "Ann is due",
            Body =
            [
                new TextBlock("Ann")
                {
                    Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Good, IsSubtle = true, Style = TextStyle.Heading,
                    Spacing = Spacing.None, Separator = true,
                },
                new FactSet([new Fact("Bought", "A bicycle")]),
                new Container([new Image("https://x/y.png", "A bicycle") { Size = ImageSize.Small, Style = ImageStyle.Person }])
                {
                    Id = "more", IsVisible = false, Style = ContainerStyle.Emphasis, Bleed = true,
                },
                new ColumnSet([new Column([new TextBlock("a")]) { Width = "auto" }]),
                new ActionSet([new ToggleVisibilityAction(["more"]) { Title = "More" }]),
            ],
            Actions =
            [
                new ExecuteAction("done")
                {
                    Title = "Done", Style = ActionStyle.Positive, Data = new JsonObject { ["id"] = 7 }, AssociatedInputs = AssociatedInputs.None,
                },
                new SubmitAction { Title = "Send", Data = new JsonObject { ["x"] = "y" } },
                new OpenUrlAction("https://x/") { Title = "Open" },
                new ShowCardAction(new AdaptiveCard()) { Title = "Show" },
            ],
        }.ToJson());

    [Fact]
    public void Inputs_are_written_as_the_schema_has_them() => AssertJson(
        """
        [
          {"type": "Input.Text", "id": "t", "label": "Note", "isRequired": true, "errorMessage": "Please", "value": "v", "placeholder": "p",
           "isMultiline": true, "maxLength": 50, "style": "email"},
          {"type": "Input.Date", "id": "d", "value": "2026-01-31", "min": "2026-01-01"},
          {"type": "Input.Time", "id": "i", "value": "14:30", "max": "18:00"},
          {"type": "Input.Number", "id": "n", "value": 1.5, "min": 0, "max": 10},
          {"type": "Input.ChoiceSet", "id": "c", "value": "a", "style": "expanded", "isMultiSelect": true, "wrap": true,
           "choices": [{"title": "A", "value": "a"}]},
          {"type": "Input.Toggle", "id": "g", "title": "On", "value": "yes", "valueOn": "yes", "valueOff": "no", "wrap": true}
        ]
        """,
        new AdaptiveCard
        {
            Body =
            [
                new TextInput
                {
                    Id = "t", Label = "Note", IsRequired = true, ErrorMessage = "Please", Value = "v", Placeholder = "p", IsMultiline = true,
                    MaxLength = 50, Style = TextInputStyle.Email,
                },
                new DateInput { Id = "d", Value = "2026-01-31", Min = "2026-01-01" },
                new TimeInput { Id = "i", Value = "14:30", Max = "18:00" },
                new NumberInput { Id = "n", Value = 1.5m, Min = 0, Max = 10 },
                new ChoiceSetInput([new InputChoice("A", "a")]) { Id = "c", Value = "a", Style = ChoiceInputStyle.Expanded, IsMultiSelect = true },
                new ToggleInput("On") { Id = "g", Value = "yes", ValueOn = "yes", ValueOff = "no" },
            ],
        }.ToJson().GetProperty("body"));

    [Fact]
    public void A_card_goes_into_a_message_as_json()
    {
        var attachment = new AdaptiveCard { Body = [new TextBlock("Hi")] }.ToAttachment();
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        var json = JsonSerializer.Serialize((Activity)MessageFactory.Attachment(attachment), BotJson.TypeInfo<Activity>());
        Assert.Equal("Hi", JsonNode.Parse(json)!["attachments"]![0]!["content"]!["body"]![0]!["text"]!.GetValue<string>());
    }

    private static void AssertJson(string expected, JsonElement actual) => Assert.True(
        JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.GetRawText())), actual.GetRawText());
}
