using System.Globalization;
using System.Text;

namespace PlatformSdk.Analyzers.Rules.Telemetry.LogTemplates;

/// <summary>Writes the source of a template: as few literals as the forms of its texts allow, with unique names in them.</summary>
internal sealed class TemplateBuilder
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder source = new();
    private readonly StringBuilder literal = new();
    private LiteralForm? form;
    private bool isPlain = true;
    private bool needsOperator;

    public void AddText(string text, LiteralForm textForm)
    {
        var plain = TextScanner.IsPlain(text);
        if (form is not null && form != textForm && (form.IsRaw || textForm.IsRaw || !(plain || isPlain)))
        {
            Close();
        }

        // A literal takes the form of the first text that cannot do without it.
        form = form is null || (isPlain && !plain) ? textForm : form;
        isPlain &= plain;
        literal.Append(text);
    }

    public void AddHole(string name, string suffix, LiteralForm holeForm) => AddText("{" + name + suffix + "}", holeForm);

    public void AddExpression(string expression)
    {
        Close();
        Append(expression);
    }

    public void AddLineBreak(string between)
    {
        Close();
        CloseOperand();
        source.Append(between);
        needsOperator = false;
    }

    /// <summary>Keeps a name that the template has already for the hole that has it.</summary>
    public void Reserve(string name) => names.Add(name);

    public string Unique(string name)
    {
        var unique = name;
        for (var i = 2; !names.Add(unique); i++)
        {
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    public string Build()
    {
        Close();
        CloseOperand();
        return source.ToString();
    }

    private void Close()
    {
        if (form is not null)
        {
            Append(form.Open + literal + form.Close);
        }

        literal.Clear();
        form = null;
        isPlain = true;
    }

    // What stood here may have been an empty string.
    private void CloseOperand()
    {
        if (!needsOperator)
        {
            Append("\"\"");
        }
    }

    private void Append(string operand)
    {
        source.Append(needsOperator ? " + " : "").Append(operand);
        needsOperator = true;
    }
}
