using System.CommandLine;
using Osteon.Cli.Running;
using Osteon.Supplies;
using Osteon.Vocabulary.Foods;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Tables;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon diet</c>: what a person's food supplies; and the import of diaries.</summary>
internal static class DietCommand
{
    private const int LargestDiaryBytes = 32 * 1024 * 1024;

    public static Command Build()
    {
        Argument<string?> file = new("person") { Description = "A person file", Arity = ArgumentArity.ZeroOrOne };
        Command command = OsteonCommand.Create("diet", "What a person's food supplies, with ranges, shares by food and reference intakes.", "osteon diet samples/natto.yaml");
        command.Arguments.Add(file);
        command.Subcommands.Add(Import());
        return command.Answers(run =>
        {
            if (run.Get(file) is not string path)
                return Invocation.Refuse("no person was named.", "Try 'osteon diet samples/anna.yaml'.");
            Reading<Person> person = PersonReader.FromFile(path);
            return person.Succeeded
                ? run.Answer(DietReport.Of(person.Value, DateOnly.FromDateTime(DateTime.Now)))
                : Invocation.Refuse(person.Problems);
        });
    }

    private static Command Import()
    {
        Argument<string> file = new("file") { Description = "A CSV export of Cronometer or MyFitnessPal, or a food of FoodData Central as JSON" };
        Command command = OsteonCommand.Create("import", "Read a diary of Cronometer or MyFitnessPal, or a food of FoodData Central.", "osteon diet import samples/diaries/cronometer-servings.csv");
        command.Arguments.Add(file);
        return command.Answers(run =>
        {
            string path = run.Get(file)!; // the argument is required
            Reading<string> text = SourceText.FromFile(path, LargestDiaryBytes);
            if (!text.Succeeded)
                return Invocation.Refuse(text.Problems);
            if (text.Value.TrimStart().StartsWith('{'))
            {
                Reading<FoodDataCentralFood> food = FoodDataCentral.Read(path, text.Value);
                return food.Succeeded ? run.Answer(DiaryReport.Of(food.Value)) : Invocation.Refuse(food.Problems);
            }
            Reading<Diary> diary = DiaryReader.Read(path, text.Value);
            return diary.Succeeded ? run.Answer(DiaryReport.Of(diary.Value)) : Invocation.Refuse(diary.Problems);
        });
    }
}
