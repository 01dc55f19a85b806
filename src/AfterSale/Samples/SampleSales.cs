using AfterSale.Domain.Customers;

namespace AfterSale.Samples;

/// <summary>A dozen sample sales of different ages, from yesterday's signature to a renewal in sight.</summary>
internal static class SampleSales
{
    /// <summary>The sales.</summary>
    public static IReadOnlyList<SampleSale> All { get; } =
    [
        new(SamplePeople.Alex, "Harbour & Finch", "Moira Finch", ContactMethod.Call, "Warehouse scanners", new(48_000m, "GBP"), 1, 21, 365,
            ["fewer picking errors", "stocktake in a day"], "Works with the shelving they have; the other offer did not.",
            [new("will the night shift be trained?", false), new("price of spare batteries", true)]),
        new(SamplePeople.Alex, "Tarn Valley Dairy", "Owen Pryce", ContactMethod.Email, "Cold-chain sensors", new(23_500m, "GBP"), 24, 10, 365,
            ["no spoiled loads", "proof of temperature for auditors"], "Batteries last five years, twice the rival's.",
            [new("coverage in the old cellar", false)]),
        new(SamplePeople.Alex, "Quillon Print", "Sadie Marsh", ContactMethod.Visit, "Binding line service plan", new(17_200m, "GBP"), 47, 7, 365,
            ["no weekend breakdowns"], "We are two hours away, the maker is two days away.", [], Overdue: true),
        new(SamplePeople.Alex, "Meridian Clinics", "Dr Leena Rao", ContactMethod.Meeting, "Appointment reminders", new(61_000m, "GBP"), 290, 14, 365,
            ["fewer missed appointments", "calmer reception desk"], "Reads their calendar directly.", []),
        new(SamplePeople.Ines, "Atelier Vasseur", "Hugo Vasseur", ContactMethod.Call, "Pattern cutter", new(89_900m, "EUR"), 4, 30, null,
            ["less cloth wasted", "samples in two days"], "Handles silk; shown on their own cloth.", [new("noise in the workshop", false)]),
        new(SamplePeople.Ines, "Bergmann Optik", "Petra Lang", ContactMethod.Email, "Lens inspection camera", new(132_000m, "EUR"), 38, 12, 730,
            ["complaints halved", "one inspector instead of three"], "Finds scratches that theirs missed in the trial.",
            [new("does it fit line 2?", true), new("who calibrates it?", false)], Overdue: true),
        new(SamplePeople.Ines, "Casa Oliveira", "Rita Oliveira", ContactMethod.Text, "Bottling labels subscription", new(9_400m, "EUR"), 75, 5, 365,
            ["labels on demand"], "No minimum order.", []),
        new(SamplePeople.Ines, "Nordkai Shipping", "Jonas Brandt", ContactMethod.Meeting, "Berth planning software", new(210_000m, "EUR"), 310, 20, 365,
            ["ships wait less", "one plan for both ports"], "Two ports in one plan; nobody else could.", [new("data from the old system", true)]),
        new(SamplePeople.Ravi, "Kaveri Textiles", "Anand Iyer", ContactMethod.Call, "Loom monitors", new(3_200_000m, "INR"), 2, 14, 365,
            ["less idle time", "night shift visible"], "Fits looms of any age.", [new("internet in shed 4", false)]),
        new(SamplePeople.Ravi, "Saffron Stays", "Priya Nair", ContactMethod.Text, "Booking desk", new(900_000m, "INR"), 18, 3, 365,
            ["no double bookings"], "Works on a phone at the gate.", []),
        new(SamplePeople.Ravi, "Monsoon Pumps", "Farah Khan", ContactMethod.Visit, "Test bench", new(7_500_000m, "INR"), 55, 20, null,
            ["returns under two per cent"], "Ours tests wet; theirs only dry.", [new("floor load", true)], Overdue: true),
        new(SamplePeople.Ravi, "Himalaya Herbals", "Tara Thapa", ContactMethod.Email, "Batch records", new(1_450_000m, "INR"), 130, 15, 365,
            ["audits in a day"], "Speaks the inspector's language.", []),
    ];
}
