namespace PlatformSdk.SecurityHeaders;

/// <summary>Chooses the security headers of one end point, controller or page, whatever <c>Platform:SecurityHeaders:Profile</c> says.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SecurityHeadersAttribute : Attribute
{
    /// <summary>Chooses a profile.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="profile"/> is none of the enumeration's.</exception>
    public SecurityHeadersAttribute(SecurityHeadersProfile profile)
    {
        if (!Enum.IsDefined(profile))
        {
            throw new ArgumentOutOfRangeException(nameof(profile), profile, "Use a value of SecurityHeadersProfile.");
        }

        Profile = profile;
    }

    /// <summary>The profile of the end point's responses.</summary>
    public SecurityHeadersProfile Profile { get; }
}
