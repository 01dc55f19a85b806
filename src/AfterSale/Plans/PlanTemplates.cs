using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Hosting;

namespace AfterSale.Plans;

/// <summary>The plan templates: files that a team edits, read and checked once at start.</summary>
internal sealed class PlanTemplates
{
    private const string DefaultKey = "complex";

    private readonly Dictionary<string, PlanTemplate> _byKey;

    private PlanTemplates(Dictionary<string, PlanTemplate> byKey) => _byKey = byKey;

    /// <summary>Every template, by key.</summary>
    public IReadOnlyList<PlanTemplate> All => [.. _byKey.Values.OrderBy(template => template.Key, StringComparer.Ordinal)];

    /// <summary>Those for a sale that was made, by key: what logging a close may choose from.</summary>
    public IReadOnlyList<PlanTemplate> ForSales => [.. All.Where(template => template.For == PlanOccasion.Sale)];

    /// <summary>Those for a sale that was lost, by key.</summary>
    public IReadOnlyList<PlanTemplate> ForLostSales => [.. All.Where(template => template.For == PlanOccasion.LostSale)];

    /// <summary>What a sale follows when nobody chose: <c>complex</c>, or the first there is for a sale.</summary>
    public PlanTemplate Default => _byKey.GetValueOrDefault(DefaultKey) is { For: PlanOccasion.Sale } complex ? complex : ForSales[0];

    /// <summary>The template of a sale that is not signed yet.</summary>
    /// <param name="key">The key chosen for it, if any.</param>
    public PlanTemplate ForProspect(string? key) => key is not null && Has(key) ? Get(key) : Default;

    /// <summary>The template for a parting, before the signature or after it; <see langword="null"/> when the team has none.</summary>
    public PlanTemplate? ForParting => ForLostSales is [var first, ..] ? first : null;

    /// <summary>Reads every <c>*.json</c> file of a directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <exception cref="StartRefusedException">A file has problems, or there is none; the message names file and line of each.</exception>
    public static PlanTemplates Load(string directory)
    {
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "*.json") : [];
        if (files.Length == 0)
        {
            throw new StartRefusedException(
                $"No plan template was found in '{directory}'. Put at least one .json file there, or set AfterSale:TemplatesDirectory.");
        }

        var templates = new Dictionary<string, PlanTemplate>(StringComparer.Ordinal);
        var problems = new List<string>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            switch (PlanTemplateReader.Read(Path.GetFileName(file), File.ReadAllText(file)))
            {
                case TemplateReading.Understood ok when !templates.TryAdd(ok.Template.Key, ok.Template):
                    problems.Add($"{Path.GetFileName(file)}: the key '{ok.Template.Key}' is already used by another file.");
                    break;
                case TemplateReading.NotUnderstood faulty:
                    problems.AddRange(faulty.Problems.Select(problem => $"{problem.File}, line {problem.Line}: {problem.Message}"));
                    break;
                default:
                    break;
            }
        }

        if (problems.Count == 0 && templates.Values.All(template => template.For != PlanOccasion.Sale))
        {
            problems.Add("None of the files is for a sale that was made; leave \"for\" out of at least one.");
        }

        return problems.Count == 0
            ? new(templates)
            : throw new StartRefusedException(
                "The plan templates have problems; mend them and start again:" + Environment.NewLine + string.Join(Environment.NewLine, problems));
    }

    /// <summary>Whether a template of that key exists.</summary>
    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>The template of a key.</summary>
    /// <exception cref="KeyNotFoundException">No such template.</exception>
    public PlanTemplate Get(string key) => _byKey[key];

    /// <summary>The template of a sale; when its file is gone, the default, so that an old sale still has a stage.</summary>
    public PlanTemplate For(Sale sale) => _byKey.GetValueOrDefault(sale.Template) ?? Default;
}
