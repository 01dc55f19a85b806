namespace AfterSale.Store.LiteDb;

/// <summary>Keeps the store's files as they were before a migration.</summary>
internal static class StoreBackup
{
    /// <summary>Copies the files to <c>backup-before-v…</c>, unless a migration that was cut short did so.</summary>
    /// <param name="files">The store's files; nobody has them open.</param>
    /// <param name="manifest">What <c>store.json</c> says.</param>
    /// <param name="version">The version that the migration leads to.</param>
    public static void Take(StoreFiles files, StoreManifest manifest, int version)
    {
        var target = Path.Combine(files.Directory, $"backup-before-v{version}");
        if (Directory.Exists(target))
        {
            // The sidecar is ahead of the data only when a migration was cut short, after its backup.
            if (manifest.SchemaVersion == version)
            {
                return;
            }

            target = Unused(target);
        }

        var draft = target + ".tmp";
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        Directory.CreateDirectory(draft);
        foreach (var file in files.ToBackUp)
        {
            File.Copy(file, Path.Combine(draft, Path.GetFileName(file)));
        }

        Directory.Move(draft, target);
    }

    private static string Unused(string target) =>
        Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{target}-{number}").First(name => !Directory.Exists(name));
}
