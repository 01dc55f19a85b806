using AfterSale.Domain.Customers;

namespace AfterSale.Samples;

/// <summary>Sample sales of different ages, from yesterday's signature to a renewal in sight.</summary>
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
            [new("coverage in the old cellar", false)]) { Story = SampleStories.TarnValley },
        new(SamplePeople.Alex, "Quillon Print", "Sadie Marsh", ContactMethod.Visit, "Binding line service plan", new(17_200m, "GBP"), 47, 7, 365,
            ["no weekend breakdowns"], "We are two hours away, the maker is two days away.", [], Overdue: true) { Story = SampleStories.Quillon },
        new(SamplePeople.Alex, "Meridian Clinics", "Dr Leena Rao", ContactMethod.Meeting, "Appointment reminders", new(61_000m, "GBP"), 290, 14, 365,
            ["fewer missed appointments", "calmer reception desk"], "Reads their calendar directly.", []) { Story = SampleStories.Meridian },
        new(SamplePeople.Ines, "Atelier Vasseur", "Hugo Vasseur", ContactMethod.Call, "Pattern cutter", new(89_900m, "EUR"), 4, 30, null,
            ["less cloth wasted", "samples in two days"], "Handles silk; shown on their own cloth.", [new("noise in the workshop", false)]),
        new(SamplePeople.Ines, "Bergmann Optik", "Petra Lang", ContactMethod.Email, "Lens inspection camera", new(132_000m, "EUR"), 38, 12, 730,
            ["complaints halved", "one inspector instead of three"], "Finds scratches that theirs missed in the trial.",
            [new("does it fit line 2?", true), new("who calibrates it?", false)], Overdue: true) { Story = SampleStories.Bergmann },
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
        new(SamplePeople.Alex, "Lowther Joinery", "Bess Lowther", ContactMethod.Visit, "Dust extraction", new(36_400m, "GBP"), 16, 10, null,
            ["clean air for both shifts", "no fire risk"], "Quieter than theirs; they heard both.", [new("room for the duct", true)]) { Story = SampleStories.Lowther },
        new(SamplePeople.Alex, "Pennine Coaches", "Graham Holt", ContactMethod.Call, "Driver rostering", new(54_000m, "GBP"), 95, 15, 365,
            ["rosters in an hour", "no double shifts"], "Knows the driving-hours rules.", [new("will payroll read it?", false)]) { Story = SampleStories.Pennine },
        new(SamplePeople.Alex, "Ashgrove Schools", "Nadia Bright", ContactMethod.Email, "Parents' app", new(28_000m, "GBP"), 84, 14, 365,
            ["a quiet school office", "registers in on time"], "Runs on the phones that parents have.", []) { Story = SampleStories.Ashgrove },
        new(SamplePeople.Alex, "Brindle Bakeries", "Will Brindle", ContactMethod.Text, "Oven monitoring", new(7_800m, "GBP"), 52, 7, 365,
            ["fewer burnt batches"], "One subscription for every make of oven.", [], Template: "subscription") { Story = SampleStories.Brindle },
        new(SamplePeople.Alex, "Calder Tools", "Joan Calder", ContactMethod.Call, "Label printer", new(1_150m, "GBP"), 12, 3, null,
            ["labels that last outdoors"], "In stock.", [], Template: "simple"),
    ];
}
