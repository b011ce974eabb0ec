using System.Security.Cryptography;

namespace CodeFarm.Sandbox.Workers;

/// <summary>Numbers that nobody can guess.</summary>
internal static class Secret
{
    private const int IdBytes = 16;

    // The generator costs as much for a page as for a number.
    private const int PageBytes = 256 * IdBytes;

    [ThreadStatic]
    private static byte[]? _page;

    [ThreadStatic]
    private static int _used;

    /// <summary>128 random bits.</summary>
    public static Guid NewId()
    {
        if (_page is null || _used == PageBytes)
        {
            _page ??= new byte[PageBytes];
            RandomNumberGenerator.Fill(_page);
            _used = 0;
        }

        var id = new Guid(_page.AsSpan(_used, IdBytes));
        _used += IdBytes;
        return id;
    }
}
