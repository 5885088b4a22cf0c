using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Tool.Projects;

/// <summary>Finds the line that sets a property: MSBuild tells the value of a property, and not where it was set.</summary>
internal static class ElementFinder
{
    /// <summary>The last file of the list that has the element, as <c>file:line</c> of its last place; <see langword="null"/> where none has it.</summary>
    /// <param name="files">In the order that MSBuild reads them; what does not exist is passed over.</param>
    /// <param name="element">The name of the property.</param>
    public static string? Find(IEnumerable<string> files, string element)
    {
        string? place = null;
        foreach (var file in files.Where(File.Exists))
        {
            place = LineIn(file, element) is { } line ? $"{file}:{line.ToString(CultureInfo.InvariantCulture)}" : place;
        }

        return place;
    }

    private static int? LineIn(string file, string element)
    {
        try
        {
            IXmlLineInfo? last = XDocument.Load(file, LoadOptions.SetLineInfo)
                .Descendants()
                .LastOrDefault(one => one.Name.LocalName.Equals(element, StringComparison.OrdinalIgnoreCase));
            return last?.LineNumber;
        }
        catch (XmlException)
        {
            // MSBuild has read the project, so this is a file that it did not read.
            return null;
        }
    }
}
