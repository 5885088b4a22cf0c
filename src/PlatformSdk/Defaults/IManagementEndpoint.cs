using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Defaults;

/// <summary>What a default serves on the management port and nowhere else. The seam between the port and what is behind it.</summary>
internal interface IManagementEndpoint
{
    bool Serves(PathString path);

    Task InvokeAsync(HttpContext context);
}
