using BenchmarkDotNet.Running;
using PlatformSdk.Benchmarks;
using PlatformSdk.Benchmarks.Compositions;
using PlatformSdk.Benchmarks.Kestrel;
using PlatformSdk.Benchmarks.Tables;

switch (args)
{
    case ["render"]:
        ResultTables.Write();
        break;
    case ["show", var name, var path]:
        await using (var service = new MeasuredService(AllCompositions.Find(name), path))
        {
            Console.WriteLine(await service.StartAsync());
        }

        break;
    case ["quick", var path]:
        // Twice: what comes first pays for the compiler.
        foreach (var composition in AllCompositions.All.Concat(AllCompositions.All))
        {
            await using var service = new MeasuredService(composition, path);
            await service.StartAsync();
            Console.WriteLine($"{service.CountBytes(),6} B  {service.FindFastest(),6:0} ns  {composition.Name}");
        }

        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new Measurement());
        ResultTables.Write();
        break;
}
