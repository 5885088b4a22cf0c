using System.Globalization;
using System.Text;
using System.Xml;

namespace PlatformSdk.Tool.Check;

/// <summary>
/// The check as JUnit XML, which every CI service can show: a suite for each project, a case for each finding. Names have
/// no line numbers, so that a service recognises a case when code has moved.
/// </summary>
internal sealed class JUnitReport
{
    private readonly XmlWriter xml;

    private JUnitReport(XmlWriter xml) => this.xml = xml;

    public static void Write(Stream stream, CheckResult result)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        new JUnitReport(xml).Write(result);
    }

    private void Write(CheckResult result)
    {
        // A project without findings is a suite, too: that it was looked at is what its one case says.
        var suites = result.Findings.Select(finding => NameOf(finding.Project)).Concat(result.Covered).Concat(result.Unmeasured.Select(one => one.Name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new Suite(name, [.. result.Findings.Where(finding => NameOf(finding.Project) == name)], [.. result.Unmeasured.Where(one => one.Name == name)]))
            .ToList();
        xml.WriteStartElement("testsuites");
        Numbers("platform check", suites.Sum(suite => suite.Tests), suites.Sum(suite => suite.Failures), suites.Sum(suite => suite.Errors), null);
        foreach (var suite in suites)
        {
            xml.WriteStartElement("testsuite");
            Numbers(suite.Name, suite.Tests, suite.Failures, suite.Errors, suite.Skipped);
            Cases(suite);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Cases(Suite suite)
    {
        foreach (var finding in suite.Findings)
        {
            Case(suite.Name, $"{finding.Rule} {finding.Path ?? suite.Name} {finding.Fingerprint[..8]}", () =>
            {
                var text = $"{finding.Place}: {finding.Level} {finding.Rule}: {finding.Message}";
                if (finding.Fails)
                {
                    Outcome("failure", finding.Message, finding.Rule, text);
                }
                else if (finding.State == FindingState.Open)
                {
                    xml.WriteElementString("system-out", Legal(text));
                }
                else
                {
                    Outcome("skipped", finding.Explanation, null, text);
                }
            });
        }

        foreach (var unmeasured in suite.Unmeasured)
        {
            Case(suite.Name, "could be measured", () => Outcome("error", unmeasured.Reason, "unmeasured", $"{unmeasured.Name} could not be measured: {unmeasured.Reason}"));
        }

        if (suite.IsClean)
        {
            Case(suite.Name, "guardrails", static () => { });
        }
    }

    private void Case(string suite, string name, Action content)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Legal(name));
        xml.WriteAttributeString("classname", Legal(suite));
        xml.WriteAttributeString("time", "0");
        content();
        xml.WriteEndElement();
    }

    private void Outcome(string element, string message, string? type, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Legal(message));
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteString(Legal(text));
        xml.WriteEndElement();
    }

    private void Numbers(string name, int tests, int failures, int errors, int? skipped)
    {
        xml.WriteAttributeString("name", Legal(name));
        xml.WriteAttributeString("tests", Number(tests));
        xml.WriteAttributeString("failures", Number(failures));
        xml.WriteAttributeString("errors", Number(errors));
        if (skipped is { } count)
        {
            xml.WriteAttributeString("skipped", Number(count));
        }

        xml.WriteAttributeString("time", "0");
    }

    private static string NameOf(string project) => project.Length == 0 ? "the build" : project;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // Most control characters and lone surrogates cannot be in XML at all, escaped or not.
    private static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                legal.Append(text[i]).Append(text[++i]);
            }
            else
            {
                _ = XmlConvert.IsXmlChar(text[i]) ? legal.Append(text[i]) : legal.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            }
        }

        return legal.ToString();
    }

    private sealed record Suite(string Name, IReadOnlyList<Finding> Findings, IReadOnlyList<Unmeasured> Unmeasured)
    {
        public bool IsClean => Findings.Count == 0 && Unmeasured.Count == 0;

        public int Tests => Findings.Count + Unmeasured.Count + (IsClean ? 1 : 0);

        public int Failures => Findings.Count(finding => finding.Fails);

        public int Errors => Unmeasured.Count;

        public int Skipped => Findings.Count(finding => finding.State != FindingState.Open);
    }
}
