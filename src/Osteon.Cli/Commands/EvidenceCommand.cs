using System.CommandLine;
using Osteon.Cli.Running;
using Osteon.Findings;
using Osteon.Vocabulary.Tables;

namespace Osteon.Cli.Commands;

/// <summary><c>osteon evidence</c>: what trials have shown, and pools of a person's own studies.</summary>
internal static class EvidenceCommand
{
    public static Command Build() => OsteonCommand
        .Create("evidence", "What trials have shown, pooled by standard methods, with every choice in sight.")
        .With(Pool());

    private static Command With(this Command command, params Command[] subcommands)
    {
        foreach (Command subcommand in subcommands)
            command.Subcommands.Add(subcommand);
        return command;
    }

    private static Command Pool()
    {
        Option<string?> file = new("--file") { Description = "Pool this table of effects instead of the product's studies", HelpName = "file.csv" };
        Option<string> method = new("--method") { Description = "REML, DL, PM, EB, ML, HE, HS, SJ, FE (common effect), MH or PETO", HelpName = "method", DefaultValueFactory = _ => "REML" };
        Option<string> test = new("--test") { Description = "z, knha (Hartung-Knapp) or adhoc", HelpName = "test", DefaultValueFactory = _ => "z" };
        Option<string?> measure = new("--measure") { Description = "With raw data: RR, OR, RD, MD, SMD, ROM, IRR, PLO, ZCOR and more", HelpName = "measure" };
        Option<string> mods = new("--mods") { Description = "Moderators, such as dose, log(dose), factor(form), a*b", HelpName = "formula", DefaultValueFactory = _ => "" };
        Option<double> level = new("--level") { Description = "Coverage of intervals, percent", HelpName = "percent", DefaultValueFactory = _ => 95 };
        Option<string> prediction = new("--prediction") { Description = "test (as metafor), k-2, k-1 or normal", HelpName = "rule", DefaultValueFactory = _ => "test" };
        Option<string> inconsistency = new("--i2") { Description = "tau2 (as metafor) or q", HelpName = "origin", DefaultValueFactory = _ => "tau2" };
        Option<string> zeroCells = new("--zero") { Description = "Empty cells: only0 (as metafor), all, if0all or none", HelpName = "rule", DefaultValueFactory = _ => "only0" };
        Option<double?> addition = new("--add") { Description = "What is added to a study's cells; the measure's custom if nothing is said", HelpName = "amount" };
        Command command = OsteonCommand.Create("pool", "Pool studies: your own table with --file.",
            "osteon evidence pool --file samples/evidence/bcg.csv --measure RR --method REML --test knha --mods ablat --format json");
        foreach (Option option in (Option[])[file, method, test, measure, mods, level, prediction, inconsistency, zeroCells, addition])
            command.Options.Add(option);
        return command.Answers(run =>
        {
            if (run.Get(file) is not string path)
                return Invocation.Refuse("nothing to pool was named.", "Add --file FILE.csv.");
            if (!File.Exists(path))
                return Invocation.Refuse([new Problem(path, 0, 0, "The file does not exist.", "Name a CSV file.")]);
            using StreamReader reader = File.OpenText(path);
            Reading<FilePool> pool = FilePool.Of(new FilePoolRequest(path)
            {
                Method = run.Get(method)!, // options with a default are never null
                Test = run.Get(test)!,
                Measure = run.Get(measure),
                Moderators = run.Get(mods)!,
                LevelPercent = run.Get(level),
                Prediction = run.Get(prediction)!,
                Inconsistency = run.Get(inconsistency)!,
                ZeroCells = run.Get(zeroCells)!,
                Addition = run.Get(addition),
            }, reader);
            return !pool.Succeeded ? Invocation.Refuse(pool.Problems)
                : run.Format == Format.Json ? run.Write(pool.Value.ToJson())
                : run.Answer(pool.Value.ToReport());
        });
    }
}
