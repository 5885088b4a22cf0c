namespace House.Tests;

/// <summary>Files that the tests compare with what the code says, and write when asked to.</summary>
internal static class Approval
{
    public static void Check(string path, string content)
    {
        var isCurrent = Repository.Exists(path) && Repository.Read(path) == content;
        if (!isCurrent && Environment.GetEnvironmentVariable("PLATFORM_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathOf(path), content);
            isCurrent = true;
        }

        Assert.True(isCurrent, $"{path} is not what the code says. If the change is meant, run: PLATFORM_APPROVE=1 dotnet test tests/House.Tests");
    }
}
