using Osteon.Vocabulary.Provenance;

namespace Osteon.Oracles;

public sealed class BibliographyTests
{
    [Fact]
    public void No_source_stands_under_two_keys() =>
        Assert.Empty(Bibliography.All.Where(c => c.Doi is not null).GroupBy(c => c.Doi!.ToUpperInvariant()).Where(g => g.Count() > 1).Select(g => g.Key));
}
