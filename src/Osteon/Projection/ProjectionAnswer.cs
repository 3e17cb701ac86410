using Osteon.Body.Outcomes;
using Osteon.Reports;
using Osteon.Safety;

namespace Osteon.Projection;

/// <summary>What came of asking for a projection. Every host must meet both cases.</summary>
/// <param name="Verdict">The verdict on the person.</param>
public abstract record ProjectionAnswer(Verdict Verdict)
{
    /// <summary>The answer, ready to be shown.</summary>
    public abstract Report ToReport();

    /// <summary>The answer as pictures to play with; under a stop the same as <see cref="ToReport"/>.</summary>
    public virtual Report ToBoard() => ToReport();

    /// <summary>The curves of <see cref="ToBoard"/> alone, which are made sooner; under a stop the same as <see cref="ToReport"/>.</summary>
    public virtual Report ToCurves() => ToReport();

    /// <summary>The verdict stops; nothing was computed, save the INR course for a clinician who asked.</summary>
    /// <param name="Verdict">A verdict that stops.</param>
    /// <param name="Course">The INR course, closed to the person's view; null where none was asked for or none can be followed.</param>
    public sealed record Stopped(Verdict Verdict, ClottingCourse? Course = null) : ProjectionAnswer(Verdict)
    {
        /// <summary>Whether the regimens alone are the reason: without them there would be an answer.</summary>
        public bool IsForRegimens => !Verdict.For(Verdict.Situation.Person, Guidance.Guidebook.Load(), Verdict.Situation.Today).IsStop;

        /// <inheritdoc/>
        public override Report ToReport() => Report.Stopped(Verdict, $"{Verdict.Situation.Person.Label}: vitamin K and your medicines", Course);
    }

    /// <summary>The verdict does not stop, and the body was projected.</summary>
    /// <param name="Clearance">The key under which it was computed.</param>
    /// <param name="Body">The projection.</param>
    public sealed record Projected(Clearance Clearance, BodyProjection Body) : ProjectionAnswer(Clearance.Verdict)
    {
        /// <inheritdoc/>
        public override Report ToReport() => ProjectionReport.Compose(Clearance, Body);

        /// <inheritdoc/>
        public override Report ToBoard() => ProjectionBoard.Compose(Clearance, Body);

        /// <inheritdoc/>
        public override Report ToCurves() => ProjectionBoard.Curves(Clearance, Body);
    }
}
