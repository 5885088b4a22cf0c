namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>A statement that logs, with its finding marked, and what the fix makes of it.</summary>
internal sealed record LogStatement(string Code, string FixedCode)
{
    /// <summary>The class that the statements of a test are in. It is a real one: the tests run it.</summary>
    public static string InClass(IEnumerable<string> statements) => $$""""
        using System.Globalization;

        public class Orders(ILogger<Orders> logger)
        {
            const string Prefix = "orders: ";
            const string Braces = "{orders} ";
            const int Width = 8;
            int _count = 3;

            public async Task Ship(Order order, int id, string city, Exception ex, decimal price, DateTime at, TimeSpan took, string[] tags, ILogger? other)
            {
                {{string.Join("\n        ", statements)}}
                await Task.CompletedTask;
            }

            int Next() => ++_count;

            int GetTotal() => 7;

            Task<string> GetNameAsync() => Task.FromResult("Ada");
        }

        public record Order(int Id, Order? Parent, string Name, DayOfWeek Day, Dictionary<string, string> Headers);
        """";
}
