using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlatformSdk.Analyzers.Engine;

/// <summary>Which rules want to see an operation, by the symbol it uses: one look-up, however many rules there are.</summary>
internal sealed class OperationActions<TOperation>
    where TOperation : IOperation
{
    private readonly Dictionary<ISymbol, List<Action<OperationAnalysisContext, TOperation>>> bySymbol = new(SymbolEqualityComparer.Default);

    public bool Any => bySymbol.Count > 0;

    public void Add(ISymbol symbol, Action<OperationAnalysisContext, TOperation> action)
    {
        if (!bySymbol.TryGetValue(symbol, out var actions))
        {
            bySymbol.Add(symbol, actions = []);
        }

        actions.Add(action);
    }

    public void Run(OperationAnalysisContext context, ISymbol? symbol)
    {
        if (symbol is not null && bySymbol.TryGetValue(symbol.OriginalDefinition, out var actions))
        {
            foreach (var action in actions)
            {
                action(context, (TOperation)context.Operation);
            }
        }
    }
}
