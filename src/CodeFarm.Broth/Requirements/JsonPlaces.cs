using System.Text;

namespace CodeFarm.Broth.Requirements;

/// <summary>From offsets in UTF-8 text to lines and columns (from 1, in UTF-16 units), for offsets that only grow.</summary>
/// <remarks>It goes on from the last place: counting from the start for each value would be quadratic in a large file.</remarks>
internal sealed class JsonPlaces(byte[] bytes)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public (int Line, int Column) At(int offset)
    {
        var passed = bytes.AsSpan(_offset, offset - _offset);
        var lineFeed = passed.LastIndexOf((byte)'\n');
        if (lineFeed >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(passed[(lineFeed + 1)..]);
        _offset = offset;
        return (_line, _column);
    }
}
