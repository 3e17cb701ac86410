namespace Osteon.Oracles;

/// <summary>
/// The command's own door, <c>osteon evidence pool --file</c>, beside R metafor on data sets drawn by chance: every measure, estimator and test, formulas as
/// people write them, missing cells, empty cells, commas, semicolons, tabs. Data/metafor/random.R draws them; one small draw is committed under
/// Data/metafor/unseen, and <c>./test --live-oracles</c> draws more.
/// </summary>
public sealed class UnseenTests
{
    [Fact]
    public void The_file_door_agrees_with_metafor_on_tables_drawn_by_chance()
    {
        FileDoor door = new(Path.Combine(AppContext.BaseDirectory, "Data", "metafor", "unseen"));
        door.CompareAll();
        door.AssertAgreement(100);
    }

    [Theory, InlineData("2"), InlineData("3")]
    public Task The_file_door_agrees_with_metafor_on_tables_drawn_now(string seed) => FileDoor.CompareAfresh("random.R", "OSTEON_UNSEEN", seed);
}
