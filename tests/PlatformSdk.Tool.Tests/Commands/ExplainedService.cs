using PlatformSdk.Tool.Services;

namespace PlatformSdk.Tool.Tests.Commands;

/// <summary>A service that is read once for all the questions that are asked about it.</summary>
public sealed class ExplainedService : IAsyncLifetime
{
    private readonly Service _service = new();

    internal ServiceView View { get; private set; } = new ServiceReader(ToolEnvironment.OfThisProcess()).Outside(null);

    internal string Directory => _service.Directory;

    public async ValueTask InitializeAsync() => View = await new ServiceReader(ToolEnvironment.OfThisProcess())
        .ReadAsync(Path.Combine(_service.Directory, "Shop.csproj"), ServiceReader.Production, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _service.Dispose();
        return ValueTask.CompletedTask;
    }
}
