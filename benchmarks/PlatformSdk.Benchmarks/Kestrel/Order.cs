namespace PlatformSdk.Benchmarks.Kestrel;

internal sealed record Order(int Id, string Customer, int Quantity, decimal Total);
