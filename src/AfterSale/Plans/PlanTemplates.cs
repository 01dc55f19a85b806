using AfterSale.Domain.Life;
using AfterSale.Domain.Plans.Templates;
using AfterSale.Domain.Sales;
using AfterSale.Hosting;

namespace AfterSale.Plans;

/// <summary>The plan templates: files that a team edits, read and checked once at start.</summary>
internal sealed class PlanTemplates
{
    private readonly Dictionary<string, PlanTemplate> _byKey;

    private PlanTemplates(Dictionary<string, PlanTemplate> byKey) => _byKey = byKey;

    /// <summary>Every template, by key.</summary>
    public IReadOnlyList<PlanTemplate> All => [.. _byKey.Values.OrderBy(template => template.Key, StringComparer.Ordinal)];

    /// <summary>Those that a sale can follow, by key: all but the one for a parting.</summary>
    public IReadOnlyList<PlanTemplate> ForSales =>
        All.Where(template => template.Key != PartingPlan.TemplateKey).ToList() is { Count: > 0 } some ? some : All;

    /// <summary>The template of a sale that is not signed yet.</summary>
    /// <param name="key">The key chosen for it, if any.</param>
    public PlanTemplate ForProspect(string? key) => key is not null && Has(key) ? Get(key) : ForSales[0];

    /// <summary>The template for a parting, or <see langword="null"/> when the team has none.</summary>
    public PlanTemplate? ForParting => _byKey.GetValueOrDefault(PartingPlan.TemplateKey);

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

    /// <summary>The template of a sale; when its file is gone, the first one there is, so that an old sale still has a stage.</summary>
    public PlanTemplate For(Sale sale) => _byKey.GetValueOrDefault(sale.Template) ?? All[0];
}
