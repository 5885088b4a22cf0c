using PlatformSdk.Analyzers.CodeFixes.Rules.Security;

namespace PlatformSdk.Analyzers.Tests.Rules.Security;

public sealed class ValidateServerCertificatesFixTests
{
    private const string Usings = """
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Net.Security;

        """;

    [Fact]
    public Task Removes_statements_and_initializer_members_in_top_level_code_and_keeps_comments() => VerifyAsync(
        """
        // The partner has a self-signed certificate.
        ServicePointManager.ServerCertificateValidationCallback += [|delegate { return true; }|]; // for now

        var handler = new HttpClientHandler
        {
            UseCookies = false,
            // Partner.
            ServerCertificateCustomValidationCallback = [|HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|], // PAY-12
            AllowAutoRedirect = false,
        };

        // Sockets.
        handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];

        var sockets = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = [|(_, _, _, _) => true|] } };
        SocketsHttpHandler typed = new() { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = [|(_, _, _, _) => true|] }, UseCookies = false };
        System.Console.WriteLine((handler, sockets, typed));

        """,
        """
        // The partner has a self-signed certificate.
        // for now

        var handler = new HttpClientHandler
        {
            UseCookies = false,
            // Partner.
            // PAY-12
            AllowAutoRedirect = false,
        };

        // Sockets.

        var sockets = new SocketsHttpHandler();
        SocketsHttpHandler typed = new() { SslOptions = new SslClientAuthenticationOptions(), UseCookies = false };
        System.Console.WriteLine((handler, sockets, typed));

        """);

    [Fact]
    public Task Removes_an_initializer_with_its_last_member() => VerifyAsync(
        """
        namespace Shop;

        static class Client
        {
            static readonly HttpClient Partner = new(new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = [|(message, certificate, chain, errors) => true|],
            });

            static HttpMessageHandler Create() => new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = [|static (_, _, _, _) =>
                {
                    return true;
                }|]
            };

            static HttpClientHandler Typed() => new() { ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|] };
        }
        """,
        """
        namespace Shop;

        static class Client
        {
            static readonly HttpClient Partner = new(new HttpClientHandler());

            static HttpMessageHandler Create() => new HttpClientHandler();

            static HttpClientHandler Typed() => new();
        }
        """);

    [Fact]
    public Task Empties_what_was_nothing_else() => VerifyAsync(
        """
        class Client
        {
            void Arrow(HttpClientHandler handler) => handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];

            void Embedded(HttpClientHandler handler, bool skip)
            {
                if (skip)
                    handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
                else
                    handler.UseCookies = false;
                System.Action<HttpClientHandler> configure = one => one.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
            }

            void Chosen(HttpClientHandler handler, SslClientAuthenticationOptions options, bool skip)
            {
                handler.ServerCertificateCustomValidationCallback = skip ? [|(_, _, _, _) => true|] : null;
                options.RemoteCertificateValidationCallback = [|new RemoteCertificateValidationCallback((_, _, _, _) => true)|];
                options.RemoteCertificateValidationCallback ??= [|(RemoteCertificateValidationCallback)((_, _, _, _) => true)|];
            }
        }
        """,
        """
        class Client
        {
            void Arrow(HttpClientHandler handler)
            {
            }

            void Embedded(HttpClientHandler handler, bool skip)
            {
                if (skip)
                {
                }
                else
                    handler.UseCookies = false;
                System.Action<HttpClientHandler> configure = one => { };
            }

            void Chosen(HttpClientHandler handler, SslClientAuthenticationOptions options, bool skip)
            {
            }
        }
        """);

    [Fact]
    public Task Lets_a_stream_validate_by_itself() => VerifyAsync(
        """
        class Client
        {
            SslStream Open(Stream inner) => new(inner, false, [|(_, _, _, _) => true|]);

            SslStream Select(Stream inner) => new SslStream(inner, false, [|(_, _, _, _) => true|], null);

            SslStream Named(Stream inner) => new SslStream(inner, userCertificateValidationCallback: [|(_, _, _, _) => true|], leaveInnerStreamOpen: true);
        }
        """,
        """
        class Client
        {
            SslStream Open(Stream inner) => new(inner, false);

            SslStream Select(Stream inner) => new SslStream(inner, false, null, null);

            SslStream Named(Stream inner) => new SslStream(inner, leaveInnerStreamOpen: true);
        }
        """);

    [Fact]
    public Task Keeps_directives_and_the_with_of_a_record() => VerifyAsync(
        """
        record Options { public RemoteCertificateValidationCallback? Callback { get; init; } public bool Other { get; init; } }

        class Client
        {
            event RemoteCertificateValidationCallback? Judged;

            Options Change(Options options)
            {
        #if !SAFE
                Judged += [|(_, _, _, _) => true|];
        #endif
                return options with { Other = true, Callback = [|(_, _, _, _) => true|] };
            }
        }
        """,
        """
        record Options { public RemoteCertificateValidationCallback? Callback { get; init; } public bool Other { get; init; } }

        class Client
        {
            event RemoteCertificateValidationCallback? Judged;

            Options Change(Options options)
            {
        #if !SAFE
        #endif
                return options with { Other = true };
            }
        }
        """);

    [Theory]
    [InlineData("RemoteCertificateValidationCallback Get() => [|(_, _, _, _) => true|];")]
    [InlineData("static readonly RemoteCertificateValidationCallback Any = [|(_, _, _, _) => true|];")]
    [InlineData("RemoteCertificateValidationCallback Any { get; } = [|delegate { return true; }|];")]
    [InlineData("void Use() { RemoteCertificateValidationCallback any = [|(_, _, _, _) => true|]; any = [|(_, _, _, _) => true|]; Take(any); }")]
    [InlineData("void Use() => Take([|(_, _, _, _) => true|]);")]
    [InlineData("void Use(SslClientAuthenticationOptions a, SslClientAuthenticationOptions b) { a.RemoteCertificateValidationCallback = b.RemoteCertificateValidationCallback = [|(_, _, _, _) => true|]; }")]
    [InlineData("void Use() => _ = new Needy { Callback = [|(_, _, _, _) => true|] };")]
    public Task Offers_nothing_where_a_reader_may_need_the_value(string member) => new RuleTest<ValidateServerCertificatesFix>
    {
        TestCode = Usings + $$"""
            class Needy { public required RemoteCertificateValidationCallback Callback { get; set; } }

            class Client
            {
                static void Take(RemoteCertificateValidationCallback callback) { }
                {{member}}
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Fixes_one_callback_inside_another() => new RuleTest<ValidateServerCertificatesFix>
    {
        TestCode = Usings + """
            class Client
            {
                void Use(HttpClientHandler outer, HttpClientHandler inner)
                {
                    outer.ServerCertificateCustomValidationCallback = [|(_, _, _, _) =>
                    {
                        inner.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|];
                        return true;
                    }|];
                }
            }
            """,
        FixedCode = Usings + """
            class Client
            {
                void Use(HttpClientHandler outer, HttpClientHandler inner)
                {
                }
            }
            """,
    }.RunAsync();

    [Fact]
    public Task Fixes_several_files_of_a_project()
    {
        const string before = "class {0} {{ void Use(System.Net.Http.HttpClientHandler handler) {{ handler.ServerCertificateCustomValidationCallback = [|(_, _, _, _) => true|]; }} }}";
        const string after = "class {0} {{ void Use(System.Net.Http.HttpClientHandler handler) {{ }} }}";
        var test = new RuleTest<ValidateServerCertificatesFix>();
        foreach (var name in new[] { "First", "Second" })
        {
            test.TestState.Sources.Add(before.Replace("{0}", name, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
            test.FixedState.Sources.Add(after.Replace("{0}", name, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
        }

        return test.RunAsync();
    }

    private static Task VerifyAsync(string source, string fixedSource) =>
        RuleVerifier<ValidateServerCertificatesFix>.VerifyCodeFixAsync(Usings + source, Usings + fixedSource);
}
