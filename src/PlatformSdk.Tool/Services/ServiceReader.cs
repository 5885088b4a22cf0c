using System.Globalization;
using PlatformSdk.Tool.Catalog.Model;
using PlatformSdk.Tool.Configuration;
using PlatformSdk.Tool.Output;
using PlatformSdk.Tool.Projects;

namespace PlatformSdk.Tool.Services;

/// <summary>Puts together what a project and its files say. Reads only.</summary>
internal sealed class ServiceReader(ToolEnvironment environment)
{
    public const string Production = "Production";

    private const string Pin = "PlatformBaseline";

    private static readonly string[] Properties =
    [
        Pin, "PlatformBaselineFloor", "PlatformCatalogFile", "PlatformWaiversFile", "PlatformRatchetFile", "PlatformAsOf", "ProjectAssetsFile", "UserSecretsId",
        "DirectoryBuildPropsPath", "DirectoryBuildTargetsPath", "NETCoreSdkVersion", "OutputType", "PlatformRole", "IsTestProject",
        "RunAnalyzers", "RunAnalyzersDuringBuild", "AssemblyName",
    ];

    private static readonly string[] Items = ["PlatformAdopt", "PlatformHold", "PlatformSetting", "PackageReference", "Compile"];

    /// <summary>The platform's own values under a baseline.</summary>
    /// <param name="baseline">The baseline; <see langword="null"/> for the newest that is released.</param>
    public ServiceView Outside(string? baseline)
    {
        var catalog = EmbeddedCatalog.Read();
        var known = catalog.Document.Baselines;
        if (baseline is not null && known.IndexOf(baseline) < 0)
        {
            throw ToolException.Usage(new ToolError("--baseline", $"it is '{baseline}'", "one of " + string.Join(", ", known), "Name one of them."));
        }

        return new ServiceView
        {
            Packages = PackageState.NoProject,
            Catalog = catalog,
            Baseline = baseline ?? known.LastOrDefault(static one => one != BaselineOrder.Preview) ?? known[0],
            BaselineOrigin = "not in a project: values of the baseline itself",
            EnvironmentName = Production,
            AsOf = environment.Time.GetUtcNow().UtcDateTime.Date,
        };
    }

    public async Task<ServiceView> ReadAsync(string project, string environmentName, CancellationToken cancellationToken)
    {
        var evaluation = await new ProjectEvaluator(environment).EvaluateAsync(project, Properties, Items, cancellationToken);
        var floor = evaluation.Property("PlatformBaselineFloor");
        var pin = evaluation.Property(Pin);
        var catalog = CatalogOf(evaluation);
        var restored = RestoredPackage.Read(evaluation.Property("ProjectAssetsFile"));
        return new ServiceView
        {
            Project = evaluation,
            Packages = floor.Length > 0 ? PackageState.Restored : References(evaluation) ? PackageState.NotRestored : PackageState.NotReferenced,
            PackageVersion = restored?.GetValueOrDefault(RestoredPackage.Name),
            LacksWebPackage = restored?.ContainsKey(RestoredPackage.WebName) == false,
            Catalog = catalog,
            Baseline = pin.Length > 0 ? pin : floor.Length > 0 ? floor : catalog.Document.Baselines[0],
            BaselineOrigin = pin.Length > 0 ? OriginOfPin(evaluation) : "no pin: the oldest baseline that the package supports",
            IsPinned = pin.Length > 0,
            Adopted = Deviations(evaluation, "PlatformAdopt"),
            Held = Deviations(evaluation, "PlatformHold"),
            Layers = LayersOf(evaluation),
            Configuration = ServiceConfiguration.Read(evaluation.Directory, environmentName, evaluation.Property("UserSecretsId"), environment),
            EnvironmentName = environmentName,
            Waivers = WaiversView.Read(evaluation.Property("PlatformWaiversFile") is { Length: > 0 } file ? file : null, new CatalogWaivables(catalog.Document)),
            AsOf = AsOf(evaluation),
        };
    }

    private static CatalogFile CatalogOf(ProjectEvaluation evaluation)
    {
        try
        {
            return evaluation.Property("PlatformCatalogFile") is { Length: > 0 } path && File.Exists(path)
                ? CatalogFile.Read(path, "the catalogue of the restored package")
                : EmbeddedCatalog.Read();
        }
        catch (CatalogUnreadableException exception)
        {
            throw ToolException.CouldNotMeasure(new ToolError(
                evaluation.Property("PlatformCatalogFile"), exception.Message, "the catalogue that the package brings", "Restore the package anew, or update the tool: dotnet tool update PlatformSdk.Tool."));
        }
    }

    private static bool References(ProjectEvaluation evaluation) =>
        evaluation.Items("PackageReference").Any(static package => package.Identity is RestoredPackage.WebName or RestoredPackage.Name);

    private string OriginOfPin(ProjectEvaluation evaluation)
    {
        var place = ElementFinder.Find([evaluation.Property("DirectoryBuildPropsPath"), evaluation.Path, evaluation.Property("DirectoryBuildTargetsPath")], Pin);
        return place is not null ? "pinned in " + Path.GetRelativePath(evaluation.Directory, place).Replace('\\', '/')
            : environment.Variables.ContainsKey(Pin) ? "pinned by the environment variable " + Pin
            : "pinned in a file that the project imports";
    }

    private static IReadOnlyList<Deviation> Deviations(ProjectEvaluation evaluation, string type) =>
        [.. evaluation.Items(type).Select(static item => new Deviation(item.Identity, item.DefinedIn, item["Waiver"] is { Length: > 0 } waiver ? waiver : null))];

    // Layers keep the order in which they first appear, as the running service has them.
    private static IReadOnlyList<LayerSetting> LayersOf(ProjectEvaluation evaluation) =>
    [
        .. evaluation.Items("PlatformSetting")
            .Select(item => new LayerSetting(item["Layer"] is { Length: > 0 } layer ? layer : evaluation.Name, "Platform:" + item.Identity, item["Value"], item.DefinedIn))
            .GroupBy(static setting => setting.Layer, StringComparer.Ordinal)
            .SelectMany(static layer => layer),
    ];

    private DateTime AsOf(ProjectEvaluation evaluation) =>
        DateTime.TryParseExact(evaluation.Property("PlatformAsOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : environment.Time.GetUtcNow().UtcDateTime.Date;
}
