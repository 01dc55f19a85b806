using AfterSale.BotFramework.Recognizers;
using FsCheck.Xunit;
using Xunit;

namespace AfterSale.BotFramework.Tests.Recognizers;

public class YesNoRecognizerTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Y", true)]
    [InlineData(" Yep! ", true)]
    [InlineData("Yes, please.", true)]
    [InlineData("of  course", true)]
    [InlineData("We did", true)]
    [InlineData("i did", true)]
    [InlineData("AGREED", true)]
    [InlineData("👍", true)]
    [InlineData("👍🏽", true)]
    [InlineData("right", true)]
    [InlineData("no", false)]
    [InlineData("N", false)]
    [InlineData("not yet", false)]
    [InlineData("No, thanks", false)]
    [InlineData("we didn’t", false)]
    [InlineData("We did not.", false)]
    [InlineData("not agreed", false)]
    [InlineData("👎", false)]
    [InlineData("ok?", null)]
    [InlineData("not sure", null)]
    [InlineData("no problem", null)]
    [InlineData("yes and no", null)]
    [InlineData("", null)]
    public void A_plain_yes_or_no_is_read(string text, bool? answer) => Assert.Equal(answer, YesNoRecognizer.Recognize(text));

    [Property]
    public void No_text_makes_it_throw(string text) => _ = YesNoRecognizer.Recognize(text);
}
