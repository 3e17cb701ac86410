using Osteon.Vocabulary.Medicines;

namespace Osteon.Web.Slices.Api;

/// <summary>What written medicines are taken for: the answer of <c>osteon medicine</c>, over HTTP.</summary>
public static class MedicineEndpoint
{
    /// <summary>Names in one request at most.</summary>
    public const int MostNames = 100;

    /// <summary>Adds <c>POST /api/v1/medicine</c>.</summary>
    public static void MapMedicine(this IEndpointRouteBuilder app) => app.MapPost("/api/v1/medicine", Answer)
        .WithName("RecognizeMedicines").WithSummary("What written medicines are taken for.")
        .Produces<RecognizedMedicine[]>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static IResult Answer(MedicineQuestion question) => question.Names is not { Length: > 0 and <= MostNames } names || names.Any(n => n is null || n.Length > 200)
        ? Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"Name 1 to {MostNames} medicines, each of at most 200 characters.")
        : Results.Ok(names.Select(name => RecognizedMedicine.Of(MedicineRecognizer.Default.Recognize(name))).ToArray());
}

/// <summary>Names as written.</summary>
/// <param name="Names">1 to 100 texts.</param>
public sealed record MedicineQuestion(string[]? Names);

/// <summary>What one name was taken for.</summary>
/// <param name="Input">The text.</param>
/// <param name="Match"><c>exact</c>, <c>fuzzy</c> or <c>none</c>; only exact can clear.</param>
/// <param name="Name">The medicine, or the nearest known one, or null.</param>
/// <param name="Vka">Whether it holds a vitamin K antagonist: true, false or the text <c>unknown</c>.</param>
public sealed record RecognizedMedicine(string Input, string Match, string? Name, object Vka)
{
    /// <summary>The answer for one recognition.</summary>
    public static RecognizedMedicine Of(Recognition recognition) => new(recognition.Input, recognition.Match.ToString().ToLowerInvariant(), recognition.Name,
        recognition.VitaminKAntagonist switch { Vocabulary.Answers.Answer.Yes => true, Vocabulary.Answers.Answer.No => false, _ => "unknown" });
}
