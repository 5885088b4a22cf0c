namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>Values and the names that they get.</summary>
public static class LogStatementNames
{
    public static TheoryData<string, string> All => new()
    {
        { "id", "Id" },
        { "_count", "Count" },
        { "this._count", "Count" },
        { "order.Id", "OrderId" },
        { "order!.Parent!.Id", "OrderParentId" },
        { "order.Parent?.Id", "OrderParentId" },
        { "order?.Parent?.Name", "OrderParentName" },
        { "order?.Parent?.Parent!.Name", "OrderParentName" },
        { "DateTime.UtcNow", "UtcNow" },
        { "Environment.MachineName", "MachineName" },
        { "tags.Length", "TagsLength" },
        { "tags[0]", "Tags" },
        { "order.Headers[\"x-request-id\"]", "XRequestId" },
        { "GetTotal()", "Total" },
        { "await GetNameAsync()", "Name" },
        { "order.Name.Trim()", "OrderNameTrim" },
        { "tags.Count()", "TagsCount" },
        { "string.Join(\", \", tags)", "Tags" },
        { "(long)id", "Id" },
        { "city ?? \"none\"", "City" },
        { "((int?)id).Value", "Id" },
        { "-id", "Id" },
        { "id * 2", "Value" },
        { "new Uri(\"http://localhost\")", "Uri" },
        { "this", "Orders" },
    };
}
