namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The kept terms of one space, as a structure of arrays: a term is an index, and no object. Of the terms of one type with
/// equal rows only the first is kept, which is the cheapest, unless that is switched off.
/// </summary>
/// <param name="columns">Number of slots in a row.</param>
internal sealed class TermBank(int columns)
{
    /// <summary>Arguments that a term has at most.</summary>
    public const int MostChildren = 3;

    /// <summary>A search makes dozens of spaces, and most of them stay small.</summary>
    private const int FirstCapacity = 64;

    /// <summary>What the capacity is multiplied by while it is small, and up to which capacity.</summary>
    private const int FirstGrowth = 4;
    private const int SmallCapacity = 4_096;

    /// <summary>Operation, cost, size, type, inputs, children, two entries of the table and one of each of two lists.</summary>
    private const int BytesBesideRow = (4 * sizeof(int)) + 1 + (MostChildren * sizeof(int)) + (2 * 16) + (2 * sizeof(int));

    // One entry a term. An operation is the index of a component, or the complement of the index of a leaf.
    private int[] _operations = new int[FirstCapacity];
    private int[] _costs = new int[FirstCapacity];
    private int[] _sizes = new int[FirstCapacity];
    private int[] _types = new int[FirstCapacity];
    private InputUse[] _inputs = new InputUse[FirstCapacity];

    // MostChildren entries a term; an unused one is 0.
    private int[] _children = new int[FirstCapacity * MostChildren];

    // A row a term: its value in each column.
    private long[] _rows = new long[FirstCapacity * columns];

    // Open addressing with linear probing; an entry is the index of a term plus one, and 0 is free. Beside it stands the
    // hash, so that neither a look-up nor growth reads rows: two of a million rows have one hash by a chance of 1 : 10^7.
    private (ulong Hash, int Term)[] _table = new (ulong, int)[2 * FirstCapacity];

    // Terms are added level by level of cost, so that the order in which they were added is that of their costs.
    private readonly List<List<List<int>>> _byTypeAndCost = [];
    private readonly List<TermsOfType> _byType = [];

    public int Count { get; private set; }

    /// <summary>Bytes that one more term takes beyond what is reserved: the tables grow when they are full.</summary>
    public long BytesToGrow => Count < _operations.Length ? 0 : (long)(NextCapacity - _operations.Length) * BytesOfTerm;

    /// <summary>Bytes reserved at first.</summary>
    public long FirstBytes => FirstCapacity * (long)BytesOfTerm;

    private int NextCapacity => (_operations.Length < SmallCapacity ? FirstGrowth : 2) * _operations.Length;

    private int BytesOfTerm => (columns * sizeof(long)) + BytesBesideRow;

    public int Columns => columns;

    /// <summary>Highest cost at which there is a term.</summary>
    public int HighestCost { get; private set; }

    /// <summary>Number of nodes of the largest term.</summary>
    public int LargestSize { get; private set; }

    public ReadOnlySpan<long> Row(int term) => _rows.AsSpan(term * columns, columns);

    public ReadOnlySpan<int> Children(int term) => _children.AsSpan(term * MostChildren, MostChildren);

    public int Operation(int term) => _operations[term];

    public int Cost(int term) => _costs[term];

    /// <summary>Number of nodes.</summary>
    public int Size(int term) => _sizes[term];

    public int TypeOf(int term) => _types[term];

    /// <summary>What it depends on.</summary>
    public InputUse Inputs(int term) => _inputs[term];

    /// <summary>The terms of a type at a cost, the oldest first.</summary>
    public List<int> Of(int type, int cost)
    {
        if (type >= _byTypeAndCost.Count || cost < 0 || cost >= _byTypeAndCost[type].Count) return Empty;
        return _byTypeAndCost[type][cost];
    }

    /// <summary>The terms of a type, the cheapest first.</summary>
    public TermsOfType Of(int type) => type < _byType.Count ? _byType[type] : TermsOfType.None;

    /// <summary>The cheapest term of a type that has given slots in some columns, or -1.</summary>
    /// <param name="type">The type.</param>
    /// <param name="places">The columns; at least one.</param>
    /// <param name="target">A slot for each column, the others included.</param>
    /// <param name="mostRead">Terms that are looked at.</param>
    public int FindIn(int type, ReadOnlySpan<int> places, ReadOnlySpan<long> target, int mostRead) => Of(type).Find(places, target, mostRead);

    /// <summary>The term of a type with a row, or -1.</summary>
    public int Find(int type, ReadOnlySpan<long> row)
    {
        var hash = Hash(type, row);
        for (var place = (int)hash & (_table.Length - 1); _table[place].Term != 0; place = (place + 1) & (_table.Length - 1))
        {
            if (_table[place].Hash == hash) return _table[place].Term - 1;
        }

        return -1;
    }

    public void Add(
        int type, int operation, ReadOnlySpan<int> children, (int Cost, int Size, InputUse Inputs) about, ReadOnlySpan<long> row)
    {
        var (cost, size, inputs) = about;
        var term = Count++;
        if (term == _operations.Length) Grow();
        (_types[term], _operations[term], _costs[term], _sizes[term], _inputs[term]) = (type, operation, cost, size, inputs);
        children.CopyTo(_children.AsSpan(term * MostChildren));
        row.CopyTo(_rows.AsSpan(term * columns));
        Link(Hash(type, row), term + 1);
        for (var next = _byType.Count; next <= type; next++)
        {
            _byTypeAndCost.Add([]);
            _byType.Add(new TermsOfType(this));
        }

        while (_byTypeAndCost[type].Count <= cost)
            _byTypeAndCost[type].Add([]);
        _byTypeAndCost[type][cost].Add(term);
        _byType[type].Add(term);
        HighestCost = Math.Max(HighestCost, cost);
        LargestSize = Math.Max(LargestSize, size);
    }

    private static List<int> Empty { get; } = [];

    private void Grow()
    {
        var capacity = NextCapacity;
        Array.Resize(ref _operations, capacity);
        Array.Resize(ref _costs, capacity);
        Array.Resize(ref _sizes, capacity);
        Array.Resize(ref _types, capacity);
        Array.Resize(ref _inputs, capacity);
        Array.Resize(ref _children, capacity * MostChildren);
        Array.Resize(ref _rows, capacity * columns);
        var old = _table;
        _table = new (ulong, int)[2 * capacity];
        foreach (var (hash, term) in old)
        {
            if (term != 0) Link(hash, term);
        }
    }

    private void Link(ulong hash, int entry)
    {
        var place = (int)hash & (_table.Length - 1);
        while (_table[place].Term != 0)
            place = (place + 1) & (_table.Length - 1);
        _table[place] = (hash, entry);
    }

    /// <summary>A multiplication by 2^64 / phi (Knuth, TAOCP 6.4) for each slot, and one more mix since low bits index the table.</summary>
    public static ulong Hash(int type, ReadOnlySpan<long> row)
    {
        // Types must differ in more than the bits in which small slots do.
        var hash = (ulong)(type + 1) * 0xC2B2_AE3D_27D4_EB4F;
        foreach (var slot in row)
            hash = (hash ^ (ulong)slot) * 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29);
        return hash ^ (hash >> 32);
    }
}
