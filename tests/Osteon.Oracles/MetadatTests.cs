namespace Osteon.Oracles;

/// <summary>
/// The command's own door, <c>osteon evidence pool --file</c>, beside R metafor on every data set of metadat whose columns fit, with their text,
/// missing cells and factors as R writes them. Data/metafor/metadat.R makes files and numbers; nothing of it is committed, so it runs with
/// <c>./test --live-oracles</c> alone.
/// </summary>
public sealed class MetadatTests
{
    [Fact]
    public Task The_file_door_agrees_with_metafor_on_every_data_set_that_fits() => FileDoor.CompareAfresh("metadat.R", "OSTEON_METADAT");
}
