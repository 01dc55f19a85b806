using AfterSale.Domain;
using AfterSale.Store.LiteDb;
using LiteDB;
using Xunit;

namespace AfterSale.Tests.Store;

/// <summary>Data of version 1, as the first releases wrote it, is found by team.</summary>
public sealed class TeamsMigrationTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task People_and_customers_of_version_1_are_found_by_their_teams()
    {
        await _directory.Fill(2);
        await using (var services = _directory.Services())
        {
            await new StorePorts(services).People.SaveAsync(Sample.Person(), [], CancellationToken.None);
        }

        AsVersion1();
        await using var migrated = _directory.Services();
        var ports = new StorePorts(migrated);
        Assert.Equal(2, (await ports.Customers.OfTeamAsync(new TeamId("north"), CancellationToken.None)).Count);
        var ana = Assert.Single(await ports.People.OfTeamAsync(new TeamId("north"), CancellationToken.None));
        Assert.Equivalent(Sample.Person(), ana, strict: true);
        Assert.True(Directory.Exists(Path.Combine(_directory.Path, "backup-before-v2")));
    }

    private void AsVersion1()
    {
        using (var data = new LiteDatabase($"Filename={_directory.Files.Data};Collation=/Ordinal"))
        {
            foreach (var name in (string[])[StoreSchema.Customers, StoreSchema.People])
            {
                var rows = data.GetCollection(name);
                rows.DropIndex("team");
                foreach (var row in rows.FindAll().ToList())
                {
                    row.Remove("team");
                    row["body"] = row["body"].AsString.Replace(",\"active\":true", "", StringComparison.Ordinal);
                    rows.Update(row);
                }
            }

            data.DropCollection(StoreSchema.Absences);
            data.UserVersion = 1;
        }

        var text = File.ReadAllText(_directory.Files.Manifest);
        File.WriteAllText(
            _directory.Files.Manifest,
            text.Replace($"\"schemaVersion\":{StoreSchema.Version}", "\"schemaVersion\":1", StringComparison.Ordinal));
    }
}
