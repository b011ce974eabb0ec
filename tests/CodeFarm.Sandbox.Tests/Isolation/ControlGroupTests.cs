using System.Diagnostics;
using CodeFarm.Sandbox.Isolation;
using CodeFarm.Sandbox.Isolation.ControlGroups;
using CodeFarm.Sandbox.Workers;

namespace CodeFarm.Sandbox.Tests.Isolation;

public sealed class ControlGroupTests
{
    private const string Unified = "30 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate";

    [Theory]
    [InlineData("0::/", Unified, "/sys/fs/cgroup", true)]
    [InlineData("0::/system.slice/farm.service", Unified, "/sys/fs/cgroup/system.slice/farm.service", false)]
    [InlineData("0::/docker/abc/farm", "30 25 0:26 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw", "/sys/fs/cgroup/farm", false)]
    [InlineData("0::/docker/abc", "30 25 0:26 /docker/abc /sys/fs/cgroup ro - cgroup2 cgroup rw", "/sys/fs/cgroup", false)]
    [InlineData("0::/a", "30 25 0:26 / /mnt/my\\040groups rw - cgroup2 none rw", "/mnt/my groups/a", false)]
    public void The_own_group_is_found_where_the_system_has_mounted_it(string group, string mount, string path, bool isRoot)
    {
        var own = OwnGroup.Read(["5:memory:/old", group], ["22 1 0:20 / /proc rw - proc proc rw", mount]);

        Assert.Equal((path, isRoot), (own!.Path, own.IsRoot));
    }

    [Theory]
    [InlineData("4:memory:/user", Unified)]
    [InlineData("0::/", "30 25 0:26 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory")]
    public void Where_only_version_1_is_there_none_is_found(string group, string mount) => Assert.Null(OwnGroup.Read([group], [mount]));

    [Fact]
    public void The_outermost_group_of_a_container_is_not_the_root_of_all()
    {
        using var root = new Folder(("cgroup.controllers", "cpu memory pids\n"));
        using var container = new Folder(("cgroup.controllers", "cpu memory pids\n"), ("cgroup.type", "domain\n"));

        Assert.True(new OwnGroup(root.Path, IsRoot: true).IsRootOfAll);
        Assert.False(new OwnGroup(root.Path, IsRoot: false).IsRootOfAll);
        Assert.False(new OwnGroup(container.Path, IsRoot: true).IsRootOfAll);
    }

    [Fact]
    public void A_group_without_the_controllers_is_left_alone()
    {
        using var folder = new Folder(("cgroup.controllers", "hugetlb rdma\n"));

        var tree = ControlGroupTree.Open(folder.Path, isRoot: false, out var why);

        Assert.Null(tree);
        Assert.Contains("neither memory nor processes", why, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void A_group_that_cannot_be_divided_is_left_as_it_was()
    {
        using var folder = new Folder(("cgroup.controllers", "cpu memory pids\n"));

        var tree = ControlGroupTree.Open(folder.Path, isRoot: true, out var why);

        Assert.Null(tree);
        Assert.Contains("Delegate=yes", why, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(folder.Path));
    }

    [Fact]
    public void The_bounds_of_a_worker_are_written_as_the_kernel_reads_them()
    {
        using var folder = new Folder(
            ("memory.max", ""), ("memory.swap.max", ""), ("memory.oom.group", ""), ("pids.max", ""), ("cpu.weight", ""));
        var group = new ControlGroup(folder.Path, Controllers.Memory | Controllers.Processes | Controllers.Processors);

        group.Limit(100L << 20);

        Assert.Equal(["171966464", "0", "1", "128", "100"], folder.Read("memory.max", "memory.swap.max", "memory.oom.group", "pids.max", "cpu.weight"));
    }

    [Theory]
    [InlineData("low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\noom_group_kill 0\n", true)]
    [InlineData("low 0\nhigh 0\nmax 3\noom 0\noom_kill 0\noom_group_kill 0\n", false)]
    [InlineData("", false)]
    public void Exhausted_memory_is_told_from_a_crash_by_the_kernels_count(string events, bool ranOut)
    {
        using var folder = new Folder(("memory.events", events));

        Assert.Equal(ranOut, new ControlGroup(folder.Path, Controllers.Memory).RanOutOfMemory);
    }

    [Fact]
    public async Task A_process_begins_in_its_group_and_dies_with_it_and_the_group_goes()
    {
        // The kernel's own folders, as far as this user may make groups at all: no controller is needed for it.
        if (OwnGroup.Find() is not { } own || !TryMake(own.Path, out var path))
            return;
        var group = new ControlGroup(path, Controllers.None);
        var start = new ProcessStartInfo { FileName = "/bin/sleep", UseShellExecute = false };
        start.ArgumentList.Add("600");
        group.Enter(start);

        using var process = Process.Start(start)!;
        await SandboxFixture.UntilAsync(() => File.ReadAllText(Path.Combine(path, "cgroup.procs")).Trim() == $"{process.Id}");
        group.Kill();
        await process.WaitForExitAsync();
        await group.RemoveAsync();

        Assert.Equal(137, process.ExitCode);
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public async Task A_worker_is_kept_apart_in_a_group_of_its_own_as_well_as_without()
    {
        if (OwnGroup.Find() is not { } own || !TryMake(own.Path, out var path))
            return;
        var options = new ProcessSandboxOptions();
        var plan = LaunchPlans.All(WorkerFiles.FindDotnet(null), WorkerFiles.FindWorker(null), IsolationLayers.All & ~IsolationLayers.ControlGroup).First();

        var attempts = EscapeTest.Run(plan with { Groups = new ControlGroupTree(path, Controllers.None) }, options);

        Assert.All(attempts, static attempt => Assert.True(attempt.WasContained, attempt.Name));
        await SandboxFixture.UntilAsync(() => Directory.GetDirectories(path).Length == 0);
        Directory.Delete(path);
    }

    private static bool TryMake(string parent, out string path)
    {
        path = Path.Combine(parent, $"test-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(path);
            return File.Exists(Path.Combine(path, "cgroup.kill"));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private sealed class Folder : IDisposable
    {
        public Folder(params (string Name, string Text)[] files)
        {
            foreach (var (name, text) in files)
                File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("groups").FullName;

        public IEnumerable<string> Read(params string[] names) => names.Select(name => File.ReadAllText(System.IO.Path.Combine(Path, name)));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
