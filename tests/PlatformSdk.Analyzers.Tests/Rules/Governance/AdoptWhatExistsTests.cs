namespace PlatformSdk.Analyzers.Tests.Rules.Governance;

public sealed class AdoptWhatExistsTests
{
    [Theory]
    [InlineData("PlatformAdopt", "PLAT9999", "PlatformAdopt names 'PLAT9999', which is no default and no rule of this version: mend the name or remove the item")]
    [InlineData("PlatformHold", "ratelimiting", "PlatformHold names 'ratelimiting', which is no default and no rule of this version (did you mean 'RateLimiting'?): mend the name or remove the item")]
    public Task Reports_a_name_that_nothing_has(string property, string name, string message)
    {
        var test = Test(property, name, $"<Project><ItemGroup>{{|#0:<{property} Include=\"{name}\" />|}}</ItemGroup></Project>");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAT9013", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("PlatformAdopt", "PLAT2002")]
    [InlineData("PlatformAdopt", "RateLimiting|Health")]
    public Task Is_silent_on_rules_and_defaults(string property, string names) => Test(property, names, "<Project />").RunAsync();

    private static GovernedTest Test(string property, string names, string project)
    {
        var test = new GovernedTest("PLAT9013") { Source = "" };
        test.TestState.AdditionalFiles.Add(("/0/Shop.csproj", project));
        test.BuildProperties[property] = names;
        return test;
    }
}
