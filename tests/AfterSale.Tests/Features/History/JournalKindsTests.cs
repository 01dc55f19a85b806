using System.Collections;
using System.Reflection;
using AfterSale.Domain.Journal;
using AfterSale.Features.History;
using AfterSale.Store.LiteDb;
using Xunit;

namespace AfterSale.Tests.Features.History;

/// <summary>Every kind of fact can be stored and told.</summary>
public sealed class JournalKindsTests
{
    public static TheoryData<string> Kinds => [.. Names()];

    [Fact]
    public void Every_kind_has_a_name_under_which_it_is_stored_and_no_name_stands_twice()
    {
        Assert.Equal(Names(), JournalKinds.All.Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal));
        Assert.Equal(JournalKinds.All.Count, JournalKinds.All.Select(kind => kind.TypeDiscriminator).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_told_in_a_sentence_and_comes_back_from_the_store(string kind)
    {
        var type = typeof(JournalFact).Assembly.GetTypes().Single(one => one.Name == kind && one.IsSubclassOf(typeof(JournalFact)));
        var fact = (JournalFact)Some(type)!;
        var said = JournalLines.Of(fact, "Europe/Paris");
        Assert.False(string.IsNullOrWhiteSpace(said));
        var text = System.Text.Json.JsonSerializer.Serialize(fact, StoreJson.TypeInfo<JournalFact>());
        Assert.Equivalent(fact, System.Text.Json.JsonSerializer.Deserialize(text, StoreJson.TypeInfo<JournalFact>()), strict: true);
    }

    private static IEnumerable<string> Names() => typeof(JournalFact).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(JournalFact))).Select(type => type.Name).Order(StringComparer.Ordinal);

    /// <summary>Something of any type that a fact is made of.</summary>
    private static object? Some(Type type)
    {
        var real = Nullable.GetUnderlyingType(type) ?? type;
        if (real == typeof(string))
        {
            return "words";
        }

        if (real == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        }

        if (real == typeof(DateOnly))
        {
            return new DateOnly(2026, 3, 2);
        }

        if (real.IsEnum)
        {
            return Enum.GetValues(real).GetValue(0);
        }

        if (real.IsGenericType && real.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = real.GetGenericArguments()[0];
            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            list.Add(Some(item));
            return list;
        }

        return real.IsPrimitive || real == typeof(decimal)
            ? Activator.CreateInstance(real)
            : Made(real.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(one => one.GetParameters().Length).First());
    }

    private static object Made(ConstructorInfo constructor) =>
        constructor.Invoke([.. constructor.GetParameters().Select(parameter => Some(parameter.ParameterType))]);
}
