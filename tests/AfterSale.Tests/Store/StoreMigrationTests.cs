using AfterSale.Store.LiteDb;
using LiteDB;
using Xunit;

namespace AfterSale.Tests.Store;

public sealed class StoreMigrationTests : IDisposable
{
    private const int V = StoreSchema.Version;

    private readonly StoreDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Older_data_is_taken_to_this_programs_version_step_by_step_after_a_copy_was_kept()
    {
        await _directory.Fill();
        var before = _directory.Hashes();
        List<int> ran = [];
        _directory.Open(new Migrator(V + 2, Step(V + 1, ran), Step(V, ran))).Dispose();

        Assert.Equal([V, V + 1], ran);
        Assert.Equal(V + 2, UserVersion());
        Assert.Equal($"{V} {V + 1}", Mark());
        var backup = Path.Combine(_directory.Path, $"backup-before-v{V + 2}");
        foreach (var (file, hash) in before)
        {
            Assert.Equal(hash, _directory.Hashes()[Path.DirectorySeparatorChar + $"backup-before-v{V + 2}" + file]);
        }

        Assert.Equal(before.Count, Directory.GetFiles(backup).Length);
        _directory.Open(new Migrator(V + 2)).Dispose();
        Assert.Single(Directory.GetDirectories(_directory.Path));
    }

    [Fact]
    public async Task An_older_program_is_refused_afterwards_and_works_with_the_copy()
    {
        await _directory.Fill();
        _directory.Open(new Migrator(V + 1, Step(V))).Dispose();
        var migrated = _directory.Hashes();
        var refused = Assert.Throws<StoreRefusedException>(() => _directory.Open());
        Assert.Contains($"schema version {V + 1}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(migrated, _directory.Hashes());

        foreach (var file in Directory.GetFiles(Path.Combine(_directory.Path, $"backup-before-v{V + 1}")))
        {
            File.Copy(file, Path.Combine(_directory.Path, Path.GetFileName(file)), overwrite: true);
        }

        var sales = new LiteDbSales(_directory.Open());
        Assert.NotNull(await sales.FindAsync(new("s0"), CancellationToken.None));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_data_as_it_was()
    {
        await _directory.Fill();
        Assert.Throws<FormatException>(() => _directory.Open(new Migrator(V + 1, Step(V, fails: true))));
        Assert.Equal(V, UserVersion());
        Assert.Null(Mark());
        _directory.Open().Dispose();

        _directory.Open(new Migrator(V + 1, Step(V))).Dispose();
        Assert.Equal($"{V}", Mark());
        Assert.Equal(
            [$"backup-before-v{V + 1}", $"backup-before-v{V + 1}-2"], Directory.GetDirectories(_directory.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_migration_that_was_cut_short_is_taken_up(bool wasApplied)
    {
        await _directory.Fill();
        List<int> ran = [];

        // As a crash leaves it: the copy is there, the sidecar is one ahead of the data file.
        _directory.Open(new Migrator(V + 1, Step(V))).Dispose();
        using (var data = Raw())
        {
            data.UserVersion = V;
            if (!wasApplied)
            {
                data.DropCollection("mark");
            }
        }

        _directory.Open(new Migrator(V + 1, Step(V, ran))).Dispose();
        Assert.Equal([V], ran);
        Assert.Equal($"{V}", Mark());
        Assert.Equal(V + 1, UserVersion());
        Assert.Single(Directory.GetDirectories(_directory.Path));
    }

    [Fact]
    public async Task The_data_files_own_version_decides()
    {
        await _directory.Fill();
        List<int> ran = [];
        _directory.Open(new Migrator(V + 1, Step(V))).Dispose();

        // The crash came after the data file was done, before the sidecar of an imagined earlier order of things.
        var text = await File.ReadAllTextAsync(_directory.Files.Manifest);
        await File.WriteAllTextAsync(
            _directory.Files.Manifest, text.Replace($"\"schemaVersion\":{V + 1}", $"\"schemaVersion\":{V}", StringComparison.Ordinal));
        Assert.Throws<StoreRefusedException>(() => _directory.Open());
        _directory.Open(new Migrator(V + 1, Step(V, ran))).Dispose();
        Assert.Empty(ran);
        Assert.Contains($"\"schemaVersion\":{V + 1}", await File.ReadAllTextAsync(_directory.Files.Manifest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_from_which_no_way_leads_is_refused_untouched()
    {
        await _directory.Fill();
        var before = _directory.Hashes();
        var refused = Assert.Throws<StoreRefusedException>(() => _directory.Open(new Migrator(V + 2, Step(V))));
        Assert.Contains($"no way from version {V + 1}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, _directory.Hashes());
    }

    [Fact]
    public void A_new_store_needs_no_migration()
    {
        List<int> ran = [];
        _directory.Open(new Migrator(V + 1, Step(V, ran))).Dispose();
        Assert.Empty(ran);
        Assert.Equal(V + 1, UserVersion());
        Assert.Empty(Directory.GetDirectories(_directory.Path));
    }

    private static TestStep Step(int from, List<int>? ran = null, bool fails = false) => new(from, ran ?? [], fails);

    private LiteDatabase Raw() => new($"Filename={_directory.Files.Data};Collation=/Ordinal");

    private int UserVersion()
    {
        using var data = Raw();
        return data.UserVersion;
    }

    private string? Mark()
    {
        using var data = Raw();
        return data.GetCollection("mark").FindById(1)?["steps"].AsString;
    }

    private sealed class TestStep(int from, List<int> ran, bool fails) : IMigration
    {
        public int From => from;

        public int To => from + 1;

        public void Apply(ILiteDatabase database)
        {
            ran.Add(from);
            var marks = database.GetCollection("mark");
            var steps = marks.FindById(1)?["steps"].AsString.Split(' ') ?? [];
            marks.Upsert(new BsonDocument { ["_id"] = 1, ["steps"] = string.Join(' ', steps.Append($"{from}").Distinct()) });
            if (fails)
            {
                throw new FormatException();
            }
        }
    }
}
