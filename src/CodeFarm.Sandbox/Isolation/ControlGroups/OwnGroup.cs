using System.Text;

namespace CodeFarm.Sandbox.Isolation.ControlGroups;

/// <summary>The control group of version 2 that this process is in, as a folder.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsRoot">Whether it is the root of all groups that can be seen from here.</param>
internal sealed record OwnGroup(string Path, bool IsRoot)
{
    private const string OwnLine = "0::";

    /// <summary>
    /// Whether it is the root of the machine. In a namespace of groups (cgroup_namespaces(7)), as containers have one, a group that is
    /// bound itself looks like it; but every group has a type, save the root.
    /// </summary>
    public bool IsRootOfAll => IsRoot && !File.Exists(System.IO.Path.Combine(Path, "cgroup.type"));

    /// <summary>Null where there is none.</summary>
    public static OwnGroup? Find()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            return Read(File.ReadAllLines("/proc/self/cgroup"), File.ReadAllLines("/proc/self/mountinfo"));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="groups">Lines of /proc/self/cgroup: hierarchy:controllers:path.</param>
    /// <param name="mounts">Lines of /proc/self/mountinfo (proc(5)): the fourth field is the root of the mount, the fifth where it is.</param>
    internal static OwnGroup? Read(IEnumerable<string> groups, IEnumerable<string> mounts)
    {
        if (groups.FirstOrDefault(static line => line.StartsWith(OwnLine, StringComparison.Ordinal)) is not { } own)
            return null;
        foreach (var mount in mounts)
        {
            var dash = mount.IndexOf(" - cgroup2 ", StringComparison.Ordinal);
            if (dash < 0 || mount[..dash].Split(' ') is not [_, _, _, var root, var point, ..])
                continue;
            var path = own[OwnLine.Length..];
            // A container sees the tree from its own group on.
            if (root != "/" && (path + "/").StartsWith(root + "/", StringComparison.Ordinal))
                path = path[root.Length..];
            var inside = path.Trim('/');
            return new(inside.Length == 0 ? Unescape(point) : System.IO.Path.Combine(Unescape(point), inside), inside.Length == 0 && root == "/");
        }

        return null;
    }

    // Space, tab, newline and backslash are written as three octal digits.
    private static string Unescape(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 3 < text.Length)
            {
                plain.Append((char)Convert.ToInt32(text.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
                plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
