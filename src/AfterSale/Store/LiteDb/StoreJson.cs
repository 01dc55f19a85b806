using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AfterSale.BotFramework.Schema;
using AfterSale.Domain.CheckIns;
using AfterSale.Domain.Complaints;
using AfterSale.Domain.Customers;
using AfterSale.Domain.Feedback;
using AfterSale.Domain.GoodNews;
using AfterSale.Domain.HandOvers;
using AfterSale.Domain.Implementations;
using AfterSale.Domain.Journal;
using AfterSale.Domain.Library;
using AfterSale.Domain.Life;
using AfterSale.Domain.OpenItems;
using AfterSale.Domain.People;
using AfterSale.Domain.Plans;
using AfterSale.Domain.Preparation;
using AfterSale.Domain.Promises;
using AfterSale.Domain.Referrals;
using AfterSale.Domain.Sales;
using AfterSale.LocalChat.DirectLine;

namespace AfterSale.Store.LiteDb;

/// <summary>The JSON text in which domain records are stored. It holds no type names, and unknown properties are passed over.</summary>
internal static class StoreJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>The contract of a stored type.</summary>
    /// <typeparam name="T">The type; <see cref="StoreJsonContext"/> lists it.</typeparam>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Create()
    {
        // Names stay readable in the file: the text never goes into HTML.
        var options = new JsonSerializerOptions(StoreJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = StoreJsonContext.Default.WithAddedModifier(JournalKinds.Name),
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>The source-generated contracts of what is stored. Use it through <see cref="StoreJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(PersonIdConverter),
        typeof(TeamIdConverter),
        typeof(CustomerIdConverter),
        typeof(ContactIdConverter),
        typeof(SaleIdConverter),
        typeof(TouchPointIdConverter),
        typeof(JournalEntryIdConverter),
        typeof(ComplaintIdConverter),
        typeof(PromiseIdConverter),
        typeof(FeedbackIdConverter),
        typeof(AskIdConverter),
        typeof(LibraryItemIdConverter),
        typeof(ImplementationStepIdConverter),
        typeof(InstantConverter),
        typeof(BotTypeConverter<Activity>),
        typeof(BotTypeConverter<ConversationReference>),
    ])]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(Sale))]
[JsonSerializable(typeof(TouchPoint))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(OpenItem))]
[JsonSerializable(typeof(AskAnswered))]
[JsonSerializable(typeof(AskMade))]
[JsonSerializable(typeof(AskThanked))]
[JsonSerializable(typeof(CheckedIn))]
[JsonSerializable(typeof(CloseLogged))]
[JsonSerializable(typeof(ComplaintEscalated))]
[JsonSerializable(typeof(ComplaintHeard))]
[JsonSerializable(typeof(ComplaintOfferAnswered))]
[JsonSerializable(typeof(ComplaintOffered))]
[JsonSerializable(typeof(ComplaintStepTaken))]
[JsonSerializable(typeof(ContactAdded))]
[JsonSerializable(typeof(ContactAllowed))]
[JsonSerializable(typeof(ContactLeft))]
[JsonSerializable(typeof(ContactRefused))]
[JsonSerializable(typeof(CustomerEdited))]
[JsonSerializable(typeof(CustomerHandedOver))]
[JsonSerializable(typeof(CustomerLost))]
[JsonSerializable(typeof(DecisionMakerCame))]
[JsonSerializable(typeof(DeliveryMoved))]
[JsonSerializable(typeof(FeedbackActedOn))]
[JsonSerializable(typeof(FeedbackHeard))]
[JsonSerializable(typeof(FeedbackTold))]
[JsonSerializable(typeof(GoodNewsNoted))]
[JsonSerializable(typeof(HandOverDeclined))]
[JsonSerializable(typeof(HandOverOffered))]
[JsonSerializable(typeof(HandOverWithdrawn))]
[JsonSerializable(typeof(ImplementationPaceSet))]
[JsonSerializable(typeof(ImplementationStatusGiven))]
[JsonSerializable(typeof(ImplementationStepChanged))]
[JsonSerializable(typeof(ImplementationStepDone))]
[JsonSerializable(typeof(ImplementationStepDropped))]
[JsonSerializable(typeof(ImplementationStepReopened))]
[JsonSerializable(typeof(ImplementationStepWritten))]
[JsonSerializable(typeof(Noted))]
[JsonSerializable(typeof(PlanRetimed))]
[JsonSerializable(typeof(Prepared))]
[JsonSerializable(typeof(PromiseBroken))]
[JsonSerializable(typeof(PromiseHandedOver))]
[JsonSerializable(typeof(PromiseKept))]
[JsonSerializable(typeof(PromiseMade))]
[JsonSerializable(typeof(PromiseMoved))]
[JsonSerializable(typeof(ReferralNamed))]
[JsonSerializable(typeof(RenewalMoved))]
[JsonSerializable(typeof(SaleLost))]
[JsonSerializable(typeof(SaleRenewed))]
[JsonSerializable(typeof(SatisfactionConfirmed))]
[JsonSerializable(typeof(SpokenTo))]
[JsonSerializable(typeof(ObjectiveEdited))]
[JsonSerializable(typeof(PlanShared))]
[JsonSerializable(typeof(PlanUnshared))]
[JsonSerializable(typeof(TakenBack))]
[JsonSerializable(typeof(TouchPointAdded))]
[JsonSerializable(typeof(TouchPointMoved))]
[JsonSerializable(typeof(TouchPointDone))]
[JsonSerializable(typeof(TouchPointSkipped))]
[JsonSerializable(typeof(TouchPointSnoozed))]
[JsonSerializable(typeof(LibraryItem))]
[JsonSerializable(typeof(TransitionMemberJoined))]
[JsonSerializable(typeof(TransitionMemberLeft))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(SentCard))]
[JsonSerializable(typeof(StoredIdentity))]
[JsonSerializable(typeof(StoredConversation))]
[JsonSerializable(typeof(StoredClockShift))]
[JsonSerializable(typeof(DirectLineConversation))]
[JsonSerializable(typeof(DirectLineEntry))]
[JsonSerializable(typeof(StoreManifest))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;
