using AfterSale.Benchmarks;
using AfterSale.Benchmarks.Turns;
using AfterSale.Benchmarks.Turns.Serving;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["turns", .. var options]:
        return await TurnsCommand.RunAsync(options);
    case ["serve", var variant, var url, var data]:
        return await ServeCommand.RunAsync(variant, url, data);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(DueQueryBenchmarks).Assembly).Run(args);
        return 0;
}
