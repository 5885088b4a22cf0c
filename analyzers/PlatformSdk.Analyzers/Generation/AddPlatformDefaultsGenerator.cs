using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PlatformSdk.Analyzers.Generation;

/// <summary>
/// Emits <c>AddPlatformDefaults()</c> into the service that is being compiled, with the service's pin as a constant:
/// whatever is looked up at run time finds the test host under a test, or nothing once the application is renamed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AddPlatformDefaultsGenerator : IIncrementalGenerator
{
    internal const string PinStep = "Pin";

    internal const string TargetStep = "Target";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddEmbeddedAttributeDefinition());

        var pin = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildPin.Read(options.GlobalOptions))
            .WithTrackingName(PinStep);

        // Both steps compare by value, so an edit that changes neither emits nothing anew.
        var target = context.CompilationProvider
            .Select(static (compilation, _) => CallTarget.Find(compilation))
            .WithTrackingName(TargetStep);

        context.RegisterSourceOutput(pin.Combine(target), static (output, step) =>
        {
            var (pin, target) = step;
            if (target.HasBuilder && pin.IsService(target.IsExecutable))
            {
                output.AddSource("AddPlatformDefaults.g.cs", SourceText.From(AddPlatformDefaultsSource.Write(pin, target), Encoding.UTF8));
            }
        });
    }
}
