using System.Globalization;

namespace CodeFarm.Sandbox.Isolation;

/// <summary>User ids that belong to nobody.</summary>
internal static class UserIds
{
    // Between the containers of systemd-nspawn and the sign bit lies a range that nobody hands out (systemd's UIDS-GIDS).
    private const long First = 1_900_000_000;

    // Process ids are below it on every Linux.
    private const int Count = 1 << 22;

    private static readonly long Mapped = CountMapped("/proc/self/uid_map");

    /// <summary>Whether a process of this user namespace can have a user id for each worker.</summary>
    public static bool AreAvailable => Mapped >= 65536;

    /// <summary>Of two processes that live at the same time, no two have the same.</summary>
    public static int Of(int processId) => (int)(Mapped > First + Count
        ? First + processId
        // A container with few ids: the upper half is hardly ever used.
        : (Mapped / 2) + (processId % (Mapped / 2)));

    // Lines of: first id inside, first id outside, how many.
    private static long CountMapped(string path)
    {
        if (!File.Exists(path))
            return 0;
        var most = 0L;
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 3 && long.Parse(fields[0], CultureInfo.InvariantCulture) == 0)
                most = Math.Max(most, long.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        return most;
    }
}
