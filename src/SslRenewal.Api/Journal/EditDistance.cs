namespace SslRenewal.Api.Journal;

/// <summary>How many letters must be added, left out, changed or swapped with their neighbour to make one name of another, letter case aside.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or something above <paramref name="most"/> where it is more.</summary>
    public static int Of(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var (beforeLast, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;

            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1));

                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[^1];
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
