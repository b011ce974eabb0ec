namespace CodeFarm.Capabilities;

/// <summary>
/// Reads texts in folders that the requirement names and an operator grants. A path begins with the name of the folder and has slashes
/// between its names: <c>rates/2024/today.csv</c>. Nothing is written, and no link is followed. A call may ask a hundred times.
/// </summary>
public interface IFiles
{
    /// <summary>The text of a file, which is UTF-8 unless it begins with another mark. At most 4 MB.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="CapabilityException">The path leads out of the folders that are declared.</exception>
    /// <exception cref="IOException">The file is too large, or cannot be read.</exception>
    string ReadText(string path);

    /// <summary>The lines of a file, without their ends.</summary>
    /// <inheritdoc cref="ReadText" path="/exception"/>
    IReadOnlyList<string> ReadLines(string path);

    /// <summary>Whether there is such a file or folder.</summary>
    /// <exception cref="CapabilityException">The path leads out of the folders that are declared.</exception>
    bool Exists(string path);

    /// <summary>The paths of the files in a folder, and those of its folders with a slash behind, in ordinal order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="CapabilityException">The path leads out of the folders that are declared.</exception>
    /// <exception cref="IOException">There is too much in it, or it cannot be read.</exception>
    IReadOnlyList<string> List(string folder);
}
