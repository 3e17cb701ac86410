using Osteon.Body.Calibration;

namespace Osteon.Tests.Body.Calibration;

public sealed class BoneLinkTests
{
    private static readonly BoneLinkTarget Spine = BoneLinkTarget.All.Single(target => target.Site == "lumbar_spine");

    [Fact]
    public void The_range_of_the_spine_link_includes_zero()
    {
        (double strength, double low, double high) = BoneLink.Strength(Spine, 0.000145);
        Assert.True(low < 0 && 0 < strength && strength < high);
    }

    [Fact]
    public void The_strength_gives_back_the_pool() =>
        Assert.Equal(Spine.Percent, 100 * BoneLink.Strength(Spine, 0.000145).Strength * BoneLink.Response(Spine, 0.000145), 12);

    [Fact]
    public void A_slower_bone_needs_a_stronger_link() =>
        Assert.True(BoneLink.Strength(Spine, 0.0001).Strength > BoneLink.Strength(Spine, 0.0004).Strength);
}
