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
        .With(Studies(), Show(), Outcomes(), Pool(), Sensitivity(), Check(), Import(), Export());

    private static Command With(this Command command, params Command[] subcommands)
    {
        foreach (Command subcommand in subcommands)
            command.Subcommands.Add(subcommand);
        return command;
    }

    private static readonly Option<string?> Form = new("--form") { Description = "Only this form, such as MK-7; K2 or all takes forms together; without it each stands by itself", HelpName = "form" };
    private static readonly Option<string?> Dose = new("--dose") { Description = "Only this dose as printed, such as 180", HelpName = "dose" };
    private static readonly Option<bool> Concern = new("--with-concern") { Description = "Let studies of doubtful integrity in, for a sensitivity analysis; retracted ones never enter" };
    private static readonly Option<bool> Unverified = new("--with-unverified") { Description = "Let numbers in that are known from memory alone, for a sensitivity analysis" };

    private static Command Studies() => OsteonCommand.Create("studies", "List every study, with what is wrong with it.", "osteon evidence studies")
        .Answers(run => With(run, answers => run.Answer(answers.Studies())));

    private static Command Outcomes() => OsteonCommand.Create("outcomes", "List the outcomes by name, and what is missing.", "osteon evidence outcomes")
        .Answers(run => With(run, answers => run.Answer(answers.Outcomes())));

    private static Command Check() => OsteonCommand.Create("check", "Look for slips of extraction in every number.", "osteon evidence check")
        .Answers(run => With(run, answers => run.Answer(answers.Check())));

    private static Command Show()
    {
        Argument<string> study = new("study") { Description = "The study's name as the list has it", HelpName = "study" };
        Command command = OsteonCommand.Create("show", "Show one study's card.", "osteon evidence show Knapen2013");
        command.Arguments.Add(study);
        return command.Answers(run => With(run, answers => Shown(run, answers.Show(run.Get(study)!)))); // a required argument is never null
    }

    private static Command Sensitivity()
    {
        Argument<string> outcome = new("outcome") { Description = "The outcome's plain name", HelpName = "outcome" };
        Command command = OsteonCommand.Create("sensitivity", "Show how the answer moves with every defensible choice.", "osteon evidence sensitivity lumbar_spine_bmd");
        command.Arguments.Add(outcome);
        foreach (Option option in (Option[])[Form, Dose])
            command.Options.Add(option);
        return command.Answers(run => With(run, answers => Shown(run, answers.Sensitivity(run.Get(outcome)!, new OutcomeRequest { Form = run.Get(Form), Dose = run.Get(Dose) }))));
    }

    private static Command Import()
    {
        Argument<string> file = new("file") { Description = "One row a comparison, in the documented columns", HelpName = "file.csv" };
        Option<bool> dry = new("--dry-run") { Description = "Only read and show; keep nothing" };
        Command command = OsteonCommand.Create("import", "Add studies of your own beside the product's.", "osteon evidence import samples/evidence/own-studies.csv --dry-run");
        command.Arguments.Add(file);
        command.Options.Add(dry);
        return command.Answers(run =>
        {
            string path = run.Get(file)!; // a required argument is never null
            if (!File.Exists(path))
                return Invocation.Refuse([new Problem(path, 0, 0, "The file does not exist.", "Name a CSV file.")]);
            string text = File.ReadAllText(path);
            Reading<Reports.Report> cards = EvidenceAnswers.Import(path, new StringReader(text));
            if (!cards.Succeeded)
                return Invocation.Refuse(cards.Problems);
            if (!run.Get(dry))
            {
                Directory.CreateDirectory(EvidenceAnswers.OwnFolder);
                string kept = Path.Combine(EvidenceAnswers.OwnFolder, Path.GetFileNameWithoutExtension(path) + ".csv");
                if (AtomicFile.Write(kept, text) is Problem problem)
                    return Invocation.Refuse([problem]);
                if (!run.Quiet)
                    Terminal.Note($"osteon: kept as {kept}; remove that file to take the studies out again.");
            }
            return run.Answer(cards.Value);
        });
    }

    private static Command Export()
    {
        Argument<string> outcome = new("outcome") { Description = "The outcome's plain name", HelpName = "outcome" };
        Option<bool> r = new("--r") { Description = "An R script for metafor that reproduces our numbers, instead of CSV" };
        Option<string> method = new("--method") { Description = "The method of the script", HelpName = "method", DefaultValueFactory = _ => "REML" };
        Command command = OsteonCommand.Create("export", "Write an outcome's effects as CSV, or as an R script.", "osteon evidence export lumbar_spine_bmd", "osteon evidence export ucoc --r");
        command.Arguments.Add(outcome);
        foreach (Option option in (Option[])[r, method, Form, Dose, Concern, Unverified])
            command.Options.Add(option);
        return command.Answers(run => With(run, answers =>
        {
            Reading<string> text = answers.Export(run.Get(outcome)!, new OutcomeRequest { Method = run.Get(method)!, Form = run.Get(Form), Dose = run.Get(Dose), WithConcern = run.Get(Concern), WithUnverified = run.Get(Unverified) }, run.Get(r));
            return text.Succeeded ? run.Write(text.Value) : Invocation.Refuse(text.Problems);
        }));
    }

    private static int With(Invocation run, Func<EvidenceAnswers, int> answer)
    {
        Reading<EvidenceAnswers> answers = EvidenceAnswers.WithOwn(EvidenceAnswers.OwnFolder);
        return answers.Succeeded ? answer(answers.Value) : Invocation.Refuse(answers.Problems);
    }

    private static int Shown(Invocation run, Reading<Reports.Report> report) => report.Succeeded ? run.Answer(report.Value) : Invocation.Refuse(report.Problems);

    private static Command Pool()
    {
        Argument<string?> outcome = new("outcome") { Description = "The outcome's plain name, such as lumbar_spine_bmd", HelpName = "outcome", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> file = new("--file") { Description = "Pool this table of effects instead of the product's studies", HelpName = "file.csv" };
        Option<string> method = new("--method") { Description = "REML, DL, PM, EB, ML, HE, HS, SJ, FE (common effect), MH or PETO", HelpName = "method", DefaultValueFactory = _ => "REML" };
        Option<string> test = new("--test") { Description = "z (with --file if nothing is said), t, knha (Hartung-Knapp; else) or adhoc", HelpName = "test", DefaultValueFactory = _ => "" };
        Option<string?> measure = new("--measure") { Description = "With raw data: RR, OR, RD, MD, SMD, ROM, IRR, PLO, ZCOR and more", HelpName = "measure" };
        Option<string> mods = new("--mods") { Description = "Moderators, such as dose, log(dose), I(year-1990), factor(form), a*b; - 1 leaves the intercept out", HelpName = "formula", DefaultValueFactory = _ => "" };
        Option<string> columns = new("--columns") { Description = "Columns of the file that stand under other names, such as ai=tpos,bi=tneg", HelpName = "pairs", DefaultValueFactory = _ => "" };
        Option<string> levels = new("--levels") { Description = "Order of a factor's levels, the first being the reference: alphabetical or ordinal (capitals first)", HelpName = "order", DefaultValueFactory = _ => "alphabetical" };
        Option<double> level = new("--level") { Description = "Coverage of intervals, percent", HelpName = "percent", DefaultValueFactory = _ => 95 };
        Option<string> prediction = new("--prediction") { Description = "test (as metafor), k-2, k-1 or normal", HelpName = "rule", DefaultValueFactory = _ => "test" };
        Option<string> inconsistency = new("--i2") { Description = "tau2 (as metafor) or q", HelpName = "origin", DefaultValueFactory = _ => "tau2" };
        Option<string> zeroCells = new("--zero") { Description = "Empty cells: only0 (as metafor), all, if0all or none", HelpName = "rule", DefaultValueFactory = _ => "only0" };
        Option<double?> addition = new("--add") { Description = "What is added to a study's cells; the measure's custom if nothing is said", HelpName = "amount" };
        Command command = OsteonCommand.Create("pool", "Pool the studies of an outcome, or your own table with --file.", "osteon evidence pool lumbar_spine_bmd --form MK-4",
            "osteon evidence pool --file samples/evidence/bcg.csv --measure RR --method REML --test knha --mods ablat --format json");
        Option<double?> baseline = new("--baseline-risk") { Description = "Risk without treatment, percent, for numbers of 1,000 people; the trials' own if nothing is said", HelpName = "percent" };
        Option<string[]> grade = new("--grade") { Description = "A judgment of your own in place of a rule of GRADE, such as \"indirectness=0:fractures were asked for\"", HelpName = "domain=levels:reason" };
        foreach (Option option in (Option[])[file, Form, Dose, Concern, Unverified, baseline, grade, method, test, measure, columns, mods, levels, level, prediction, inconsistency, zeroCells, addition])
            command.Options.Add(option);
        command.Arguments.Add(outcome);
        return command.Answers(run =>
        {
            if (run.Get(outcome) is string named && run.Get(file) is null)
                return With(run, answers => Shown(run, answers.Pool(named, new OutcomeRequest
                {
                    Form = run.Get(Form), Dose = run.Get(Dose), WithConcern = run.Get(Concern), WithUnverified = run.Get(Unverified),
                    Method = run.Get(method)!, Test = run.Get(test) is { Length: > 0 } asked ? asked : "knha", // options with a default are never null
                    BaselineRiskPercent = run.Get(baseline),
                }.Judged(run.Get(grade) ?? []))));
            if (run.Get(file) is not string path)
                return Invocation.Refuse("nothing to pool was named.", "Name an outcome, or add --file FILE.csv.");
            if (!File.Exists(path))
                return Invocation.Refuse([new Problem(path, 0, 0, "The file does not exist.", "Name a CSV file.")]);
            using StreamReader reader = File.OpenText(path);
            Reading<FilePool> pool = FilePool.Of(new FilePoolRequest(path)
            {
                Method = run.Get(method)!, // options with a default are never null
                Test = run.Get(test) is { Length: > 0 } word ? word : "z",
                Measure = run.Get(measure),
                Columns = run.Get(columns)!,
                Moderators = run.Get(mods)!,
                Levels = run.Get(levels)!,
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
