using System.Reflection;

namespace House.Tests.PublicApi;

public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => ["PlatformSdk", "PlatformSdk.Hosting"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Is_what_was_approved(string assembly)
    {
        var path = $"tests/House.Tests/PublicApi/{assembly}.txt";
        var api = ApiText.Of(Assembly.Load(assembly));
        if (Environment.GetEnvironmentVariable("PLATFORM_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathOf(path), api);
        }

        Assert.True(
            Repository.Exists(path) && Repository.Read(path) == api,
            $"The public API is not what {path} says. If the change is meant, run: PLATFORM_APPROVE=1 dotnet test tests/House.Tests");
    }
}
