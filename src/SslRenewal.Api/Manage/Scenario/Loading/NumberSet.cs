namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>A set of numbers of nine digits that stays small however many there are: at most 125 MB.</summary>
internal sealed class NumberSet
{
    private const int PageBits = 1 << 15;

    private readonly Dictionary<int, ulong[]> _pages = [];

    /// <summary>The highest number, 0 where there is none.</summary>
    public int Highest { get; private set; }

    /// <summary>Adds a number; <see langword="false"/> where it was there.</summary>
    public bool Add(int number)
    {
        if (!_pages.TryGetValue(number / PageBits, out var page))
        {
            _pages[number / PageBits] = page = new ulong[PageBits / 64];
        }

        ref var word = ref page[number % PageBits / 64];
        var bit = 1UL << (number % 64);
        var isNew = (word & bit) == 0;

        word |= bit;
        Highest = Math.Max(Highest, number);
        return isNew;
    }

    public bool Contains(int number) => _pages.TryGetValue(number / PageBits, out var page) && (page[number % PageBits / 64] & (1UL << (number % 64))) != 0;
}
