using System.Reflection;

namespace House.Tests.PublicApi;

public sealed class PublicApiTests
{
    public static TheoryData<string> Assemblies => ["PlatformSdk", "PlatformSdk.Hosting"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Is_what_was_approved(string assembly) =>
        Approval.Check($"tests/House.Tests/PublicApi/{assembly}.txt", ApiText.Of(Assembly.Load(assembly)));
}
