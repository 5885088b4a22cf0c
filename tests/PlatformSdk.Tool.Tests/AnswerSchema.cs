using System.Collections.Concurrent;
using System.Text.Json;
using NJsonSchema;

namespace PlatformSdk.Tool.Tests;

/// <summary>Checks a JSON answer against the schema that it names.</summary>
internal static class AnswerSchema
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    public static async Task<JsonElement> ValidAsync(string verb, string json)
    {
        var file = Path.Combine(Folder.Repository, "docs", "schemas", $"platform-{verb}.v1.schema.json");
        var schema = await Schemas.GetOrAdd(file, static path => JsonSchema.FromFileAsync(path, CancellationToken.None));
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
        var answer = JsonDocument.Parse(json).RootElement;
        Assert.EndsWith($"/docs/schemas/{Path.GetFileName(file)}", answer.GetProperty("schema").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, answer.GetProperty("version").GetInt32());

        // A schema that takes anything would prove nothing.
        Assert.NotEmpty(schema.Validate("{}"));
        Assert.NotEmpty(schema.Validate($"{json.TrimEnd()[..^1]}, \"unheardOf\": 1 }}"));
        return answer;
    }
}
