using AfterSale.Benchmarks;
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(DueQueryBenchmarks).Assembly).Run(args);
