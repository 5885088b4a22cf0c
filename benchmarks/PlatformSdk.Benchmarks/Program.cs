using BenchmarkDotNet.Running;
using PlatformSdk.Benchmarks;
using PlatformSdk.Benchmarks.Tables;

// All the arguments are BenchmarkDotNet's, but for the first where it is "render" or "show".
if (args is ["show", var name])
{
    await using var service = new PlatformSdk.Benchmarks.Kestrel.MeasuredService(PlatformSdk.Benchmarks.Compositions.AllCompositions.Find(name), "/orders/42");
    Console.WriteLine(await service.StartAsync());
    return;
}

if (args is not ["render"])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new Measurement());
}

ResultTables.Write();
