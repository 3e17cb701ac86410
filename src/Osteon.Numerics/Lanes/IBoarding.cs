using Osteon.Numerics.Ode;

namespace Osteon.Numerics.Lanes;

/// <summary>Where lanes get people from and bring results to.</summary>
internal interface IBoarding
{
    /// <summary>The next person; false if there is none now (<paramref name="mayWait"/> false) or none any more.</summary>
    bool TryTake(bool mayWait, out long number, out Individual individual);

    /// <summary>Hands over how it ended.</summary>
    void Deliver(long number, Ending ending);
}
