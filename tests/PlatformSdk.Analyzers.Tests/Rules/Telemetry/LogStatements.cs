namespace PlatformSdk.Analyzers.Tests.Rules.Telemetry;

/// <summary>What the rule reports and fixes, by what is special about it.</summary>
internal static class LogStatements
{
    public static readonly IReadOnlyDictionary<string, LogStatement[]> ByTitle = new Dictionary<string, LogStatement[]>(StringComparer.Ordinal)
    {
        ["every way to lose the values"] =
        [
            new("""logger.LogInformation([|$"Order {order.Id} goes to {city}."|]);""", """logger.LogInformation("Order {OrderId} goes to {City}.", order.Id, city);"""),
            new("""logger.LogInformation([|"Order " + order.Id + " goes to " + city|]);""", """logger.LogInformation("Order {OrderId} goes to {City}", order.Id, city);"""),
            new("""logger.LogInformation([|string.Format("Order {0} goes to {1}", id, city)|]);""", """logger.LogInformation("Order {Id} goes to {City}", id, city);"""),
            new("""logger.LogInformation([|order.Name.ToString()|]);""", """logger.LogInformation("{OrderName}", order.Name);"""),
            new("""logger.LogInformation([|order?.ToString()|]);""", """logger.LogInformation("{Order}", order?.ToString());"""),
            new("""logger.LogInformation([|"Order {0} goes to {1}"|], id, city);""", """logger.LogInformation("Order {Id} goes to {City}", id, city);"""),
        ],
        ["every method that takes a template"] =
        [
            new("""logger.LogTrace([|$"a {id}"|]);""", """logger.LogTrace("a {Id}", id);"""),
            new("""logger.LogDebug([|$"a {id}"|]);""", """logger.LogDebug("a {Id}", id);"""),
            new("""logger.LogWarning(ex, [|$"a {id}"|]);""", """logger.LogWarning(ex, "a {Id}", id);"""),
            new("""logger.LogError(1, ex, [|$"a {id}"|]);""", """logger.LogError(1, ex, "a {Id}", id);"""),
            new("""logger.LogCritical(new EventId(1), [|$"a {id}"|]);""", """logger.LogCritical(new EventId(1), "a {Id}", id);"""),
            new("""logger.Log(LogLevel.Error, 1, ex, [|$"a {id}"|]);""", """logger.Log(LogLevel.Error, 1, ex, "a {Id}", id);"""),
            new("""LoggerExtensions.Log(logger, LogLevel.Error, [|$"a {id}"|]);""", """LoggerExtensions.Log(logger, LogLevel.Error, "a {Id}", id);"""),
            new("""using (logger.BeginScope([|$"a {id}"|])) { }""", """using (logger.BeginScope("a {Id}", id)) { }"""),
            new("""using (logger.BeginScope(state: [|$"a {id}"|])) { }""", """using (logger.BeginScope("a {Id}", id)) { }"""),
            new("""using (logger.BeginScope([|"a {0}"|], id)) { }""", """using (logger.BeginScope("a {Id}", id)) { }"""),
            new("""other?.LogInformation([|$"a {id}"|]);""", """other?.LogInformation("a {Id}", id);"""),
            new("""logger.LogInformation(message: [|$"a {id}"|]);""", """logger.LogInformation(message: "a {Id}", id);"""),
            new("""logger.LogInformation(exception: ex, message: [|$"a {id}"|]);""", """logger.LogInformation(exception: ex, message: "a {Id}", id);"""),
        ],
        ["formats and alignment"] =
        [
            new("""logger.LogInformation([|$"a {price:N2} b {id,10} c {id,-5:D3} d {id,Width}"|]);""", """logger.LogInformation("a {Price:N2} b {Id,10} c {Id2,-5:D3} d {Id3,8}", price, id, id, id);"""),
            new("""logger.LogInformation([|$"a {at:yyyy-MM-dd HH:mm} b {took:hh\\:mm}"|]);""", """logger.LogInformation("a {At:yyyy-MM-dd HH:mm} b {Took:hh\\:mm}", at, took);"""),
            new("""logger.LogInformation([|string.Format("a {0,10:N2} b {1}", price, id)|]);""", """logger.LogInformation("a {Price,10:N2} b {Id}", price, id);"""),
            new("""logger.LogInformation([|"a " + price.ToString("N2") + " b " + at.ToString("u", CultureInfo.InvariantCulture)|]);""", """logger.LogInformation("a {Price:N2} b {At:u}", price, at);"""),
            new("""logger.LogInformation([|$"a {price.ToString("N2"),10} b {order.Day.ToString()}"|]);""", """logger.LogInformation("a {Price,10} b {OrderDay}", price.ToString("N2"), order.Day);"""),
            new("""logger.LogInformation([|"a {0,10:N2} b"|], price);""", """logger.LogInformation("a {Price,10:N2} b", price);"""),
        ],
        ["escapes"] =
        [
            new("""logger.LogInformation([|$"a\t\"{id}\"\\ \u00e9\r\n{city}"|]);""", """logger.LogInformation("a\t\"{Id}\"\\ \u00e9\r\n{City}", id, city);"""),
            new(""""logger.LogInformation([|$@"C:\orders\{id} ""{city}"""|]);"""", """"logger.LogInformation(@"C:\orders\{Id} ""{City}""", id, city);""""),
            new("""logger.LogInformation([|"a\t" + id + @" C:\orders " + city + 'c' + '"'|]);""", """logger.LogInformation("a\t{Id}" + @" C:\orders {City}c" + "\"", id, city);"""),
            new("""logger.LogInformation([|"a " + id + @" C:\orders " + city + " b"|]);""", """logger.LogInformation(@"a {Id} C:\orders {City} b", id, city);"""),
            new("""logger.LogInformation([|string.Format("\"{0}\"\n", id)|]);""", """logger.LogInformation("\"{Id}\"\n", id);"""),
        ],
        ["raw strings"] =
        [
            new(""""logger.LogInformation([|$"""a "{id}" \ {city}"""|]);"""", """"logger.LogInformation("""a "{Id}" \ {City}""", id, city);""""),
            new(""""logger.LogInformation([|$$"""{ "id": {{id}} }"""|]);"""", """"logger.LogInformation("""{{ "id": {Id} }}""", id);""""),
            new(
                """"
                logger.LogInformation([|$"""
                            a {id}
                              "b" {city}
                            """|]);
                """",
                """"
                logger.LogInformation("""
                            a {Id}
                              "b" {City}
                            """, id, city);
                """"),
            new(""""logger.LogInformation([|"a " + id + """ "b" """ + city|]);"""", """"logger.LogInformation("a {Id}" + """ "b" """ + "{City}", id, city);""""),
            new(""""logger.LogInformation([|$"""a "{Prefix}" {$"b {id}"}"""|]);"""", """"logger.LogInformation("""a "orders: " b {Id}""", id);""""),
        ],
        ["braces that are text"] =
        [
            new("""logger.LogInformation([|$"a {{b}} {id}"|]);""", """logger.LogInformation("a {{b}} {Id}", id);"""),
            new("""logger.LogInformation([|"a {b} " + id + " }"|]);""", """logger.LogInformation("a {{b}} {Id} }}", id);"""),
            new("""logger.LogInformation([|string.Format("a {{b}} {{{0}}}", id)|]);""", """logger.LogInformation("a {{b}} {{{Id}}}", id);"""),
            new("""logger.LogInformation([|$"{Braces}{id}"|]);""", """logger.LogInformation("{{orders}} {Id}", id);"""),
        ],
        ["values that the call has"] =
        [
            new("""logger.LogInformation([|$"{city}: order {{Id}} of {{Name,10}}"|], id, order.Name);""", """logger.LogInformation("{City}: order {Id} of {Name,10}", city, id, order.Name);"""),
            new("""logger.LogInformation([|"Order {Id} goes to " + city|], id);""", """logger.LogInformation("Order {Id} goes to {City}", id, city);"""),
            new("""logger.LogInformation([|"Order {0} of {Name} goes to " + city|], id, order.Name);""", """logger.LogInformation("Order {Id} of {Name} goes to {City}", id, order.Name, city);"""),
            new("""logger.LogInformation([|$"{id} {{Id}}"|], order.Id);""", """logger.LogInformation("{Id2} {Id}", id, order.Id);"""),
            new("""logger.LogInformation([|"{{a}} {Id} " + city|], order.Id);""", """logger.LogInformation("{{a}} {Id} {City}", order.Id, city);"""),
        ],
        ["constants"] =
        [
            new("""logger.LogInformation([|Prefix + id|]);""", """logger.LogInformation(Prefix + "{Id}", id);"""),
            new("""logger.LogInformation([|$"{Prefix}order {id}"|]);""", """logger.LogInformation(Prefix + "order {Id}", id);"""),
            new("""logger.LogInformation([|$"{nameof(Ship)} {(Prefix + "b")} {id}"|]);""", """logger.LogInformation(nameof(Ship) + " " + Prefix + "b {Id}", id);"""),
            new("""logger.LogInformation([|$"{"a"} {Width} {Prefix,12} {id}"|]);""", """logger.LogInformation("a {Width} {Prefix,12} {Id}", Width, Prefix, id);"""),
            new("""logger.LogInformation([|Prefix + "{0}"|], id);""", """logger.LogInformation(Prefix + "{Id}", id);"""),
        ],
        ["nested and wrapped"] =
        [
            new("""logger.LogInformation([|$"a {$"b {id} {(city + "!")}"}"|]);""", """logger.LogInformation("a b {Id} {City}!", id, city);"""),
            new("""logger.LogInformation([|FormattableString.Invariant($"a {price:N2}")|]);""", """logger.LogInformation("a {Price:N2}", price);"""),
            new("""logger.LogInformation([|string.Create(CultureInfo.InvariantCulture, $"a {price:N2}")|]);""", """logger.LogInformation("a {Price:N2}", price);"""),
            new("""logger.LogInformation([|"a " + string.Format(CultureInfo.InvariantCulture, "b {0}", id) + $" c {city}"|]);""", """logger.LogInformation("a b {Id} c {City}", id, city);"""),
            new("""logger.LogInformation(([|$"a {(id > 3 ? "more" : "less")}"|]));""", """logger.LogInformation("a {Value}", id > 3 ? "more" : "less");"""),
            new("""logger.LogInformation([|$"a {await GetNameAsync()} {id < 2} {id > (3)}"|]);""", """logger.LogInformation("a {Name} {Value} {Value2}", await GetNameAsync(), (id < 2), (id > (3)));"""),
        ],
        ["the only value"] =
        [
            new("""logger.LogInformation([|$"a {tags}"|]);""", """logger.LogInformation("a {Tags}", (object?)tags);"""),
            new("""logger.LogInformation([|$"a {(dynamic)id}"|]);""", """logger.LogInformation("a {Id}", (object?)((dynamic)id));"""),
        ],
        ["lines"] =
        [
            new(
                """
                logger.LogInformation([|"" +
                            id|]);
                """,
                """
                logger.LogInformation("" +
                            "{Id}", id);
                """),
            new(
                """
                logger.LogInformation(
                            [|"Order " + id +
                            " goes to " + city|]);
                """,
                """
                logger.LogInformation(
                            "Order {Id}" +
                            " goes to {City}", id, city);
                """),
            new(
                """
                logger.LogInformation(
                            ex, // why
                            [|"Order {0}" // number
                            + " goes to {1}"|], // place
                            id,
                            city /* last */
                            );
                """,
                """
                logger.LogInformation(
                            ex, // why
                            "Order {Id}" // number
                            + " goes to {City}", // place
                            id,
                            city /* last */
                            );
                """),
        ],
    };
}
