using System.IO;
using System.Text;

public static class Function
{
    public static string Run(string text)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(text.Length);
            writer.Write(text);
        }

        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var length = reader.ReadInt32();
        return $"{length}:{reader.ReadString()}:{memory.Length}";
    }
}
