using System.Collections;

namespace CodeFarm.Synthesis.Enumeration;

/// <summary>
/// The terms of a type in a bank, the cheapest first; those that are kept meanwhile come as well. Going over it allocates
/// nothing.
/// </summary>
internal readonly struct TermsOfType(TermBank bank, int type) : IEnumerable<int>
{
    public Enumerator GetEnumerator() => new(bank, type);

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(TermBank bank, int type) : IEnumerator<int>
    {
        private List<int> _terms = bank.Of(type, 0);
        private int _cost;
        private int _next;

        public int Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_next >= _terms.Count)
            {
                if (_cost >= bank.HighestCost) return false;
                _terms = bank.Of(type, ++_cost);
                _next = 0;
            }

            Current = _terms[_next++];
            return true;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
