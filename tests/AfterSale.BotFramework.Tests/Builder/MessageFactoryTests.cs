using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Builder;

public sealed class MessageFactoryTests
{
    [Fact]
    public void Attachments_stand_below_each_other_or_side_by_side()
    {
        Attachment[] attachments = [new() { Name = "one" }, new() { Name = "two" }];
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(attachments).AttachmentLayout);
        var carousel = MessageFactory.Carousel(attachments, "text", "spoken", InputHints.ExpectingInput);
        Assert.Equal(
            (AttachmentLayoutTypes.Carousel, "text", "spoken", InputHints.ExpectingInput),
            (carousel.AttachmentLayout, carousel.Text, carousel.Speak, carousel.InputHint));
        Assert.Equal(["one", "two"], carousel.Attachments!.Select(attachment => attachment.Name));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
    }

    [Fact]
    public void An_address_is_an_attachment_of_its_media_type()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://example.org/a.png", "image/png", "a").Attachments!);
        Assert.Equal(("https://example.org/a.png", "image/png", "a"), (attachment.ContentUrl, attachment.ContentType, attachment.Name));
    }

    [Theory]
    [InlineData(null, "image/png")]
    [InlineData(" ", "image/png")]
    [InlineData("https://example.org/a.png", null)]
    [InlineData("https://example.org/a.png", "")]
    public void An_address_needs_its_media_type(string? url, string? contentType) =>
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(url!, contentType!));
}
