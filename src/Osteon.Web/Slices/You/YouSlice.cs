using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.Tables;
using Osteon.Web.Layout;
using Osteon.Web.Slices.People;
using Osteon.Web.Slices.You.Fields;
using Osteon.Web.Wording;

namespace Osteon.Web.Slices.You;

/// <summary>The form about yourself, its import and its export.</summary>
public static class YouSlice
{
    /// <summary>Adds the page and what it sends.</summary>
    public static void MapYou(this IEndpointRouteBuilder app)
    {
        app.MapGet("/you", () => Page(FormAnswers.Empty)).ExcludeFromDescription();

        // The start page brings the first answer along; the answer page brings the whole form back.
        app.MapPost("/you", (IFormCollection form) => Page(FormAnswers.Of(form))).ExcludeFromDescription();
        app.MapPost("/you/export", Export).ExcludeFromDescription();
        app.MapPost("/you/import", Import).ExcludeFromDescription();
        app.MapPost("/you/diary", Diary).ExcludeFromDescription();
    }

    /// <summary>The form again, with what is wrong in it.</summary>
    public static RazorComponentResult<YouPage> Again(FormAnswers given, IReadOnlyList<(Problem, string)> problems) => Page(given, brought: true, problems: problems);

    // A file that another day will be judged by holds no number that was guessed.
    private static IResult Export(IFormCollection form, Texts words)
    {
        FormAnswers given = FormAnswers.Of(form);
        return given.Doubts(words) is { Count: > 0 } doubts
            ? Again(given, [.. doubts.Select(doubt => (doubt, ProblemList.FieldOf(doubt)!))]) // a doubt is about a field
            : Results.File(Encoding.UTF8.GetBytes(PersonForm.ToYaml(given.ForFile(words))), "application/yaml", "person.yaml");
    }

    private static RazorComponentResult<YouPage> Import(IFormCollection form, Texts words)
    {
        PersonInput input = PersonInput.Of(form, words);
        return input.Reading.Value is { } person
            ? Page(PersonForm.Of(person).ForPage(words), brought: true, said: words["You.Imported"])
            : Page(FormAnswers.Empty, problems: [.. input.Problems.Select(p => (p, "person"))], unread: input.Text);
    }

    private static RazorComponentResult<YouPage> Diary(IFormCollection form, Texts words)
    {
        FormAnswers given = FormAnswers.Of(form);
        if (form.Files["diary"] is not { Length: > 0 } file)
            return Again(given, [(new Problem(ProblemList.Field("diary"), 0, 0, words["You.NoDiary"], words["You.NoDiaryRemedy"]), "diary")]);
        using StreamReader reader = new(file.OpenReadStream(), Encoding.UTF8);
        Reading<Diary> reading = DiaryReader.Read(words["You.DiaryFile"], reader.ReadToEnd());
        if (reading.Value is not Diary diary)
            return Again(given, [.. reading.Problems.Select(p => (p, "diary"))]);
        Dictionary<string, StringValues> means = new(StringComparer.Ordinal);
        foreach (DiaryMean mean in diary.Means)
            FoodFields.Put(means, mean.Nutrient, Math.Round(mean.PerDay, 1));
        return Page(given.With(new FormAnswers(means).ForPage(words)), brought: true, said: words["You.DiaryRead", diary.Program, diary.Days.ToString(CultureInfo.InvariantCulture), words.Day(diary.First), words.Day(diary.Last)]);
    }

    private static RazorComponentResult<YouPage> Page(FormAnswers given, bool brought = false, string said = "", IReadOnlyList<(Problem, string)>? problems = null, string unread = "") => new(new Dictionary<string, object?>
    {
        [nameof(YouPage.Given)] = given,
        [nameof(YouPage.Brought)] = brought,
        [nameof(YouPage.Said)] = said,
        [nameof(YouPage.Problems)] = problems ?? [],
        [nameof(YouPage.Unread)] = unread,
    })
    { StatusCode = problems is { Count: > 0 } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
}
