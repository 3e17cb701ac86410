namespace Osteon.Numerics.Scalars;

/// <summary>A scalar whose present value can be read. Equations never see this: it is for the integrator that runs them.</summary>
internal interface IValued<T> where T : struct
{
    static abstract double ValueOf(T scalar);
}
