namespace PlatformSdk.Tool.Services;

/// <summary>Finds a baseline in a catalogue's list.</summary>
internal static class BaselineList
{
    public static int IndexOf(this IReadOnlyList<string> baselines, string baseline)
    {
        for (var i = 0; i < baselines.Count; i++)
        {
            if (baselines[i] == baseline)
            {
                return i;
            }
        }

        return -1;
    }
}
