using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeFarm.LocalRuntime.Storage;
using Orleans.Runtime;
using Orleans.Storage;

namespace CodeFarm.LocalRuntime.State;

/// <summary>
/// Grain state on disk: one readable file a grain and state, in state/{grain type}/{key}.{state}.json. The first line names
/// the grain, the ETag and the SHA-256 of what follows; what follows is the state as indented JSON. A write goes to a new
/// file, which then replaces the old one, so that a file is either the old state or the new one.
/// </summary>
internal sealed class StateFiles
{
    private const int LongestKey = 120;

    private readonly string _directory;
    private readonly DiskBarrier _barrier;
    private readonly Lock[] _locks = [.. Enumerable.Range(0, 64).Select(static _ => new Lock())];

    public StateFiles(string directory, DiskBarrier barrier)
    {
        _directory = directory;
        _barrier = barrier;
        Directory.CreateDirectory(directory);
        // Writes that a crash interrupted; they were never acknowledged.
        foreach (var leftover in Directory.EnumerateFiles(directory, "*.tmp", SearchOption.AllDirectories))
            File.Delete(leftover);
    }

    /// <summary>The stored state; null where nothing is stored.</summary>
    /// <exception cref="CorruptStateException">The file is not what was written.</exception>
    public Task<StoredState<TState>?> ReadAsync<TState>(GrainId grainId, string name) => Task.Run(() =>
    {
        var path = PathOf(grainId, name);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        var end = bytes.AsSpan().IndexOf((byte)'\n');
        var header = end < 0 ? throw Corrupt(path, "it has no header line") : ParseHeader(path, bytes.AsSpan(0, end));
        if (header.Grain != grainId.ToString() || header.State != name)
            throw Corrupt(path, $"it belongs to state '{header.State}' of {header.Grain}");
        var body = bytes.AsSpan(end + 1);
        if (!string.Equals(Checksum(body), header.Sha256, StringComparison.Ordinal))
            throw Corrupt(path, "its checksum does not match its content");
        try
        {
            var value = JsonSerializer.Deserialize<TState>(body, StorageJson.Readable)
                ?? throw Corrupt(path, "it holds no state");
            return new StoredState<TState>(value, header.Etag);
        }
        catch (JsonException mismatch)
        {
            throw Corrupt(path, $"it is no {typeof(TState)}: {mismatch.Message}", mismatch);
        }
    });

    /// <summary>Replaces the state and returns its new ETag. Written to the operating system when it completes.</summary>
    /// <param name="grainId">The grain.</param>
    /// <param name="name">The state's name.</param>
    /// <param name="value">The state; serialized before the method returns its task.</param>
    /// <param name="etag">The ETag that was read; null where nothing was stored.</param>
    /// <param name="requireAlive">Throws when the writer's silo was lost meanwhile.</param>
    /// <exception cref="InconsistentStateException">Another ETag is stored.</exception>
    public Task<string> WriteAsync<TState>(GrainId grainId, string name, TState value, string? etag, Action requireAlive)
    {
        // In the grain's turn: the state may change as soon as this method has returned.
        var body = JsonSerializer.SerializeToUtf8Bytes(value, StorageJson.Readable);
        return Task.Run(async () =>
        {
            var path = PathOf(grainId, name);
            var header = new StateHeader(grainId.ToString(), name, Guid.NewGuid().ToString("N"), Checksum(body));
            lock (LockOf(path))
            {
                // Before the first byte, so that who has closed the files finds none that is new.
                requireAlive();
                RequireEtag(path, etag, grainId, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                Replace(path, header, body, requireAlive);
            }

            await _barrier.WaitAsync();
            return header.Etag;
        });
    }

    /// <summary>Removes the state.</summary>
    /// <exception cref="InconsistentStateException">Another ETag is stored.</exception>
    public Task ClearAsync(GrainId grainId, string name, string? etag, Action requireAlive) => Task.Run(async () =>
    {
        var path = PathOf(grainId, name);
        lock (LockOf(path))
        {
            RequireEtag(path, etag, grainId, name);
            requireAlive();
            if (etag is not null)
                File.Delete(path);
        }

        await _barrier.WaitAsync();
    });

    /// <summary>
    /// Waits for the writes that have begun. When the silos of all writers are down before, nothing is written after it.
    /// </summary>
    public void Close()
    {
        foreach (var writer in _locks)
        {
            lock (writer)
            {
            }
        }
    }

    /// <summary>The file of a state.</summary>
    public string PathOf(GrainId grainId, string name) =>
        Path.Combine(_directory, Escape(grainId.Type.ToString()), $"{Escape(grainId.Key.ToString())}.{Escape(name)}.json");

    private static void Replace(string path, StateHeader header, byte[] body, Action requireAlive)
    {
        var temporary = $"{path}.{header.Etag}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
                file.Write([.. JsonSerializer.SerializeToUtf8Bytes(header, StorageJson.Compact), (byte)'\n', .. body]);
            requireAlive();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            var plain = char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_';
            escaped = plain ? escaped.Append((char)unit) : escaped.Append('%').Append(unit.ToString("X2", null));
        }

        // File names end at 255 bytes: a long key keeps its beginning, for the reader, and a hash, for its identity.
        return escaped.Length <= LongestKey
            ? escaped.ToString()
            : $"{escaped.ToString(0, LongestKey - 33)}~{Checksum(Encoding.UTF8.GetBytes(text))[..32]}";
    }

    private static string Checksum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static StateHeader ParseHeader(string path, ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<StateHeader>(line, StorageJson.Compact) ?? throw Corrupt(path, "its header is empty");
        }
        catch (JsonException malformed)
        {
            throw Corrupt(path, "its header line is malformed", malformed);
        }
    }

    private static CorruptStateException Corrupt(string path, string what, Exception? cause = null) => new(
        $"State file {path} is corrupt: {what}. Put back a copy from a backup, or delete the file to reset this grain.", cause!);

    private static void RequireEtag(string path, string? etag, GrainId grainId, string name)
    {
        string? stored = null;
        if (File.Exists(path))
        {
            using var reader = new StreamReader(path);
            stored = ParseHeader(path, Encoding.UTF8.GetBytes(reader.ReadLine() ?? "")).Etag;
        }

        if (!string.Equals(stored, etag, StringComparison.Ordinal))
        {
            throw new InconsistentStateException(
                $"State '{name}' of {grainId} was written by somebody else: this writer has ETag {etag ?? "none"}, stored is "
                + $"{stored ?? "none"}.",
                stored,
                etag);
        }
    }

    private Lock LockOf(string path) => _locks[StableHash.Of(path) % _locks.Length];
}
