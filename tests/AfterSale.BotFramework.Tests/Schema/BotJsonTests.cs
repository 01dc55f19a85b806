using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AfterSale.BotFramework.Schema;
using Xunit;

namespace AfterSale.BotFramework.Tests.Schema;

public sealed class BotJsonTests
{
    // Everything that a property of the protocol may be: classes of the schema that are made, and not just hold names or convert.
    private static readonly Type[] SchemaTypes =
    [
        .. typeof(Activity).Assembly.GetExportedTypes().Where(type =>
            type.Namespace == typeof(Activity).Namespace
            && type is { IsClass: true, IsAbstract: false }
            && !typeof(JsonConverter).IsAssignableFrom(type)
            && !typeof(Exception).IsAssignableFrom(type)),
    ];

    private static readonly Type[] ExtensibleTypes =
        [.. SchemaTypes.Where(type => type.GetProperties().Any(property => property.IsDefined(typeof(JsonExtensionDataAttribute))))];

    public static TheoryData<Type> Extensible => [.. ExtensibleTypes];

    [Fact]
    public void Json_is_read_and_written_without_reflection()
    {
        Assert.NotEmpty(BotJson.Options.TypeInfoResolverChain);
        Assert.All(BotJson.Options.TypeInfoResolverChain, resolver => Assert.IsAssignableFrom<JsonSerializerContext>(resolver));
        Assert.All(BotJson.CreateOptions().TypeInfoResolverChain, resolver => Assert.IsAssignableFrom<JsonSerializerContext>(resolver));
        Assert.Throws<NotSupportedException>(() => BotJson.TypeInfo<BotJsonTests>());
    }

    [Fact]
    public void Every_type_of_the_schema_has_its_contract()
    {
        Assert.Contains(typeof(Activity), SchemaTypes);
        Assert.DoesNotContain(SchemaTypes, type => !BotJson.Options.TryGetTypeInfo(type, out _));
    }

    [Theory]
    [InlineData(typeof(Activity))]
    [InlineData(typeof(AdaptiveCardInvokeAction))]
    [InlineData(typeof(AdaptiveCardInvokeValue))]
    [InlineData(typeof(Attachment))]
    [InlineData(typeof(CardAction))]
    [InlineData(typeof(ChannelAccount))]
    [InlineData(typeof(ConversationAccount))]
    [InlineData(typeof(ConversationReference))]
    [InlineData(typeof(Entity))]
    [InlineData(typeof(HeroCard))]
    [InlineData(typeof(Mention))]
    [InlineData(typeof(MessageReaction))]
    [InlineData(typeof(SuggestedActions))]
    public void A_type_that_comes_over_the_wire_has_a_place_for_what_it_does_not_name(Type type) => Assert.Contains(type, ExtensibleTypes);

    [Theory]
    [MemberData(nameof(Extensible))]
    public void What_a_type_does_not_name_survives(Type type)
    {
        var info = BotJson.Options.GetTypeInfo(type);
        var before = new JsonObject { ["odd"] = JsonNode.Parse("""{"a":[1,null,{"b":"c"}]}"""), ["Odd"] = 1.50m, ["$type"] = "x", ["@id"] = true };
        var value = before.Deserialize(info);
        var after = JsonSerializer.SerializeToNode(value, info)!.AsObject();
        foreach (var (name, odd) in before)
        {
            Assert.True(JsonNode.DeepEquals(odd, after[name]), $"{type.Name}.{name}: {after.ToJsonString()}");
        }
    }

    [Theory]
    [MemberData(nameof(Extensible))]
    public void What_is_new_names_nothing_more(Type type)
    {
        var property = type.GetProperties().Single(property => property.IsDefined(typeof(JsonExtensionDataAttribute)));
        var value = Activator.CreateInstance(type)!;
        var properties = Assert.IsAssignableFrom<IDictionary<string, JsonElement>>(property.GetValue(value));
        Assert.Empty(properties);
        properties["odd"] = JsonElement.Parse("1");
        Assert.Equal(1, JsonSerializer.SerializeToNode(value, BotJson.Options.GetTypeInfo(type))!["odd"]!.GetValue<int>());
    }
}
