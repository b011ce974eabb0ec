using System.Globalization;
using CodeFarm.Synthesis;

namespace CodeFarm.SynthesisBenchmarks;

/// <summary>
/// Runs tasks, and some of its own with enormous inputs, under a bound of memory and says what the heap came to at most:
/// more than the bound by what tables take while they grow and by garbage that is not yet collected.
/// </summary>
internal static class MemoryBenchmark
{
    private const int MillisecondsBetweenSamples = 5;

    public static int Run(BenchmarkOptions options)
    {
        var clock = new ProcessorClock();
        var synthesizer = new ProgramSynthesizer(ComponentLibrary.Standard, new SynthesisOptions
        {
            Budget = TimeSpan.FromSeconds(options.Timeout), Clock = clock, MaximumMemory = options.Memory, MaximumTerms = long.MaxValue,
        });
        var tasks = options.Suites.SelectMany(new SuiteReader(options).Read).Where(task => task.Problem is not null).Select(task => (task.Id, Problem: task.Problem!));
        Console.WriteLine($"bound of {options.Memory >> 20} MB and {options.Timeout} processor seconds a search");
        Console.WriteLine($"{"task",-50} {"heap MB",8} {"cpu s",8}  ended");
        foreach (var (id, problem) in EnormousProblems.All.Select(problem => (Id: problem.Name, Problem: problem)).Concat(tasks))
        {
            GC.Collect();
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = clock.GetTimestamp();
            using var peak = new HeapPeak(MillisecondsBetweenSamples);
            var result = synthesizer.Synthesize(problem, CancellationToken.None);
            var bytes = peak.Stop() - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{id,-50} {bytes / 1048576.0,8:0.0} {clock.GetElapsedTime(start).TotalSeconds,8:0.00}  {(result.Candidates.Count > 0 ? "solved" : result.Reason)}"));
        }

        return 0;
    }

    /// <summary>Looks at the size of the heap again and again, on a thread of its own.</summary>
    private sealed class HeapPeak : IDisposable
    {
        private readonly ManualResetEventSlim _ended = new();
        private readonly Thread _thread;
        private long _bytes;

        public HeapPeak(int milliseconds)
        {
            _thread = new Thread(() =>
            {
                do
                {
                    _bytes = Math.Max(_bytes, GC.GetTotalMemory(forceFullCollection: false));
                }
                while (!_ended.Wait(milliseconds));
            });
            _thread.Start();
        }

        /// <summary>Ends the watch.</summary>
        /// <returns>The most that was seen.</returns>
        public long Stop()
        {
            _ended.Set();
            _thread.Join();
            return Math.Max(_bytes, GC.GetTotalMemory(forceFullCollection: false));
        }

        public void Dispose()
        {
            _ended.Set();
            _thread.Join();
            _ended.Dispose();
        }
    }
}
