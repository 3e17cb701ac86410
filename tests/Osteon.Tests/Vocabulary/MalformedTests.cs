using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Osteon.Vocabulary.Medicines;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary;

/// <summary>More than two hundred inputs that are wrong: each is refused with a place, a reason and a remedy, and nothing ever throws.</summary>
public sealed class MalformedTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Recognition Unrecognized(string text) => new(text, Match.None, null, [], [], Osteon.Vocabulary.Answers.Answer.Unknown);

    private static readonly string[] BadNumbers =
        ["NaN", ".nan", "nan", "Infinity", ".inf", "-.inf", "1e999", "-5", "1e300", "62,5", "1,000", "sixty", "0x40", "''", "[]", "{}", "[62]", "{a: 1}", "6 2", "--6", "yes", "2026-01-01", "+-3", "٦٢", "62abc"];

    private static readonly (string Key, string[] Values)[] BadByKey =
    [
        ("age", [.. BadNumbers, "unknown", "null", "121", "62 kg"]),
        ("sex", ["unknown", "x", "femal", "[]", "1", "''", "{female: yes}", "~"]),
        ("height", [.. BadNumbers, "165", "165 kg", "165 CM", "16500 cm", "1 cm", "165 cm cm", "165 lightyears", "165 cm/s"]),
        ("weight", [.. BadNumbers, "63", "63 cm", "63 mmol", "6300 kg", "0 kg", "63 KG"]),
        ("ancestry", ["purple", "[]", "{}", "''"]), ("summer_sun", ["usual", "much", "[]", "{}", "2 h per day"]),
        ("menopause", ["after", "51", "{}", "{age: 70}", "{age: 51, years_since: 9}", "{years_since: 70}", "{age: 5}", "{when: 51}", "[51]", "{age: fifty}", "{age: 51, surgical: maybe}"]),
        ("dose_meal_fat", ["20", "-1 g", "5 kg", "NaN g", "lots", "20 mL"]),
        ("as_of", ["2099-01-01", "yesterday", "2025-13-01", "2025-02-30", "01.02.2025", "2025-1-1", "1850-01-01", "[]"]),
        ("medicines", ["[]", "{}", "''", "no", "[none]", "[none, aspirin]", "[[aspirin]]", "[{}]", "[{nam: aspirin}]", "[{name: ''}]", "[{name: aspirin, stopped: soon}]", "[{name: aspirin, stopped: 2031-01-01}]", "[{name: aspirin, since: 2025-05-01, stopped: 2025-01-01}]", "[{dose: 5 mg}]", "aspirin"]),
        ("clotting", ["[]", "{}", "''", "no", "[none]", "[none, other]", "[clumps]", "[osteopenia]", "[mechanical hart valve]", "other"]),
        ("conditions", ["[]", "osteopenia", "[osteopania]", "[atrial fibrillation]", "{}"]),
        ("symptoms", ["[]", "[hunger]", "pain"]),
        ("cyp2c9", ["*4/*9", "normal", "[]"]),
        ("vkorc1", ["GT", "1"]),
        ("labs", ["[]", "{}", "[25-OH-D]", "[{test: 25-OH-D}]", "[{value: 62 nmol/L}]", "[{test: callcium, value: 2.4 mmol/L}]", "[{test: calcium, value: 2.4}]", "[{test: calcium, value: 9.6 mmol/L}]", "[{test: calcium, value: NaN mmol/L}]", "[{test: calcium, value: -2 mmol/L}]", "[{test: INR, value: 400}]", "[{test: INR, value: 2 mg}]", "[{test: BSAP, value: 40 U/L}]", "[{test: PTH, value: 5 pmol/L, date: 2031-01-01}]", "[{test: PTH, value: 5 pmol/L, when: 2025-01-01}]", "[{test: PTH, value: 1e9 pg/mL}]"]),
        ("dxa", ["[]", "[{site: toe, t_score: -1}]", "[{t_score: -1}]", "[{site: spine}]", "[{site: spine, t_score: -25}]", "[{site: spine, t_score: low}]", "[{site: spine, bmd: 0.8}]", "[{site: spine, bmd: 80 g/cm2}]", "[{site: spine, bmd: 0.8 g}]", "[{site: spine, t_score: -1, device: acme}]"]),
        ("fractures", ["[]", "[{site: heart}]", "[{age: 40}]", "[{site: hip, age: 90}]", "[{site: hip, low_trauma: perhaps}]"]),
        ("exercise", ["{}", "daily", "{impact: often}", "{walking: 3 h}", "{walking: 3 kg per week}", "{impact: 900 per week}", "{swim: 2 per week}"]),
        ("smoking", ["sometimes", "10", "-3 per day", "900 per day", "[]"]),
        ("alcohol", ["a lot", "NaN per day", "500 per day"]),
        ("supplements", ["[]", "mk7 180 µg", "[k2 180 µg]", "[mk7]", "[mk7 1 kg]", "[{take: mk7}]", "[{amount: 180 ug}]", "[{take: mk7, amount: 180}]", "[{take: mk7, amount: 180 ug, how_often: often}]", "[{take: mk7, amount: 180 ug, from: 2 years, until: 1 year}]"]),
        ("parent_hip_fracture", ["maybe", "1", "[]"]),
        ("falls_last_year", ["-1", "1.5", "many", "NaN", "1e9"]),
        ("frax", ["12", "{}x", "{mayor: 12}", "{major: 120}", "{major: -1}", "{major: high}"]),
        ("diet", ["vegan", "[]", "{region: mars}", "{foods: []}", "{foods: [gouda]}", "{foods: [{food: gouda}]}", "{foods: [{food: godua, times: daily}]}", "{foods: [{food: gouda, portion: -3 g, times: daily}]}", "{foods: [{food: gouda, portion: 1 wheel, times: daily}]}", "{foods: [{food: gouda, times: always}]}", "{per_day: {calcium: 900}}", "{per_day: {calcium: 1e9 mg}}", "{per_day: {calcum: 900 mg}}"]),
        ("nonsense", ["1"]),
    ];

    private static readonly string[] BadWholes =
    [
        "", " ", "\n\n", "# only a comment\n", "age", "62", "- age: 62\n- sex: f\n", "[]", "{", "{\"age\": 62", "{\"age\": 62, \"sex\": \"f\",,}", "age: 62\n  sex: f\n", "age: 62\nsex: f\nage: 63\n", "age: 62\n\tsex: f\n",
        "age: &a 62\nsex: f\n", "age: &a 62\nfalls_last_year: *a\nsex: f\n", "x: &x [1]\n<<: {age: 62}\nsex: f\n", "age: !!int 62\nsex: f\n", "age: !!binary aGk=\nsex: f\n", "age: 62\nsex: f\n---\nage: 63\nsex: m\n", "%YAML 9.9\n---\nage: 62\n",
        "age: 62\nsex: \"f\n", "age: 62\nsex: 'f\n", "age: 62\nsex: f\nlabs:\n  - {test: PTH, value: 5 pmol/L\n", "? [a, b]\n: 1\nage: 62\nsex: f\n", "age: 62\nsex: f\nmedicines:\n", "age: |\n  62\n  63\nsex: f\n", "age: 62\nsex: f\n@x: 1\n", "age: 62\nsex: f\n`x: 1\n",
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n", new string('[', 5000), new string('{', 5000), string.Concat(Enumerable.Repeat("a: {", 100)), new string('-', 3000), "age: " + new string('6', 100_000) + "\nsex: f\n",
        "age: 62\nsex: f\nname: " + new string('x', 5000) + "\n", "age: 62\nsex: f\nmedicines:\n" + string.Concat(Enumerable.Repeat("- x\n", 60_000)), "AGE: 62\nSEX: f\n", "Age: 62\nSex: f\n", "sex: f\n", "age: 62\n", "age: 62; sex: f", "age=62\nsex=f\n", "<person><age>62</age></person>", "age,sex\n62,f\n",
    ];

    public static TheoryData<string> Files()
    {
        TheoryData<string> files = [.. BadWholes];
        foreach ((string key, string[] values) in BadByKey)
        {
            foreach (string value in values)
                files.Add(key is "age" ? $"age: {value}\nsex: f\n" : key is "sex" ? $"age: 62\nsex: {value}\n" : $"age: 62\nsex: f\n{key}: {value}\n");
        }
        return files;
    }

    [Fact]
    public void There_are_more_than_two_hundred() => Assert.True(Files().Count > 250, $"{Files().Count}");

    [Theory, MemberData(nameof(Files))]
    public void A_malformed_person_is_refused_with_place_reason_and_remedy(string text)
    {
        Reading<Person> reading = PersonReader.Read("p.yaml", text, Unrecognized, Today);
        Assert.False(reading.Succeeded, text.Length > 200 ? text[..200] : text);
        Assert.All(reading.Problems, problem =>
        {
            Assert.Equal("p.yaml", problem.File);
            Assert.InRange(problem.Line, 1, 70_000);
            Assert.InRange(problem.Column, 1, 200_000);
            Assert.EndsWith(".", problem.What, StringComparison.Ordinal);
            Assert.NotEmpty(problem.Remedy);
            Assert.DoesNotContain("Exception", problem.What, StringComparison.Ordinal);
            Assert.InRange(problem.What.Length, 5, 400);
        });
    }

    [Theory]
    [InlineData("name: x\n")]
    [InlineData("courses: []\n")]
    [InlineData("courses: mk7\n")]
    [InlineData("courses: [{take: mk7, amount: NaN ug}]\n")]
    [InlineData("courses: [{take: mk7, amount: -180 ug}]\n")]
    [InlineData("courses: [{take: mk7, amount: 180 mg}]\n")]
    [InlineData("courses: [{take: k2, amount: 180 ug}]\n")]
    [InlineData("courses: [{take: d3, amount: 1e9 IU}]\n")]
    [InlineData("courses: [{take: calcium, amount: 1 kg}]\n")]
    [InlineData("courses: [{take: calcium, amount: 500 IU}]\n")]
    [InlineData("courses: [{take: denosumab, amount: 60 mg}]\n")]
    [InlineData("courses: [{take: exercise, amount: 3 mg}]\n")]
    [InlineData("courses: [{take: mk7, amount: 180 ug, meal: midnight}]\n")]
    [InlineData("courses: [{take: mk7, amount: 180 ug, meal: empty stomach, meal_fat: 20 g}]\n")]
    [InlineData("courses: [{take: mk7, amount: 180 ug, from: 2026-01-01}]\n")]
    [InlineData("courses: [{tke: mk7}]\n")]
    public void A_malformed_regimen_is_refused(string text) => Assert.NotEmpty(RegimenReader.Read("r.yaml", text).Problems);

    private static readonly byte[] Good = Encoding.UTF8.GetBytes("age: 62\nsex: f\nname: Zoë\n");

    private static readonly Dictionary<string, byte[]> NoText = new()
    {
        { "utf-16 little", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("age: 62")] },
        { "utf-16 big", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("age: 62")] },
        { "utf-16 without mark", Encoding.Unicode.GetBytes("age: 62\nsex: f\n") },
        { "utf-32", Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("age: 62")).ToArray() },
        { "latin-1", Encoding.Latin1.GetBytes("age: 62\nsex: f\nname: Zoë\n") },
        { "windows-1252 quotes", [.. Encoding.ASCII.GetBytes("age: 62\nsex: "), 0x93, 0x66, 0x94] },
        { "cut inside a letter", Good[..^2] },
        { "a nul byte", [.. Good, 0] },
        { "an escape character", [.. Good, 0x1B, 0x5B] },
        { "a zip file", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0xFF] },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "a mark and nothing", [0xEF, 0xBB, 0xBF] },
        { "nothing", [] },
        { "an overlong form", [0x61, 0xC0, 0xAF] },
        { "half a pair", [0x61, 0xED, 0xA0, 0x80] },
    };

    public static TheoryData<string> Kinds() => [.. NoText.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Bytes_that_are_no_utf8_text_are_refused(string what)
    {
        Reading<string> reading = SourceText.FromBytes("p.yaml", NoText[what]);
        Assert.True(!reading.Succeeded, what);
        Assert.NotEmpty(Assert.Single(reading.Problems).Remedy);
    }

    [Fact]
    public void A_byte_order_mark_of_utf8_is_no_mistake() =>
        Assert.Equal("age: 62\n", SourceText.FromBytes("p", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("age: 62\n")]).OrThrow());

    [Fact]
    public void Fifty_megabytes_are_refused_unread()
    {
        using CountingStream endless = new(50L * 1024 * 1024);
        Problem problem = Assert.Single(SourceText.FromStream("big.yaml", endless).Problems);
        Assert.Contains("larger than", problem.What, StringComparison.Ordinal);
        Assert.InRange(endless.Taken, 1, SourceText.LargestBytes + 64 * 1024);
    }

    [Theory, InlineData("no-such-file.yaml"), InlineData("."), InlineData("samples"), InlineData(""), InlineData("a\0b")]
    public void A_path_that_leads_to_no_file_is_refused(string path) => Assert.NotEmpty(SourceText.FromFile(path.Length > 1 && path[0] == 's' ? Repository.Path(path) : path).Problems);

    [Fact]
    public void No_text_makes_a_reader_throw() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        string given = text ?? "";
        return Told(PersonReader.Read("p", given, Unrecognized, Today)) && Told(RegimenReader.Read("r", given)) && Told(RegimenText.Read(given));
    }).Holds();

    [Fact]
    public void No_bytes_make_the_text_reader_throw() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Told(SourceText.FromBytes("p", bytes ?? []))).Holds();

    [Fact]
    public void No_damage_to_a_good_file_makes_a_reader_throw()
    {
        string[] good = [.. Directory.GetFiles(Repository.Path("samples"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)];
        string letters = "{}[]:,-#&*!|>'\"%@`\n\t \0é0a\\~?";
        Random random = new(20261122);
        for (int i = 0; i < 3000; i++)
        {
            StringBuilder text = new(good[random.Next(good.Length)]);
            for (int j = random.Next(1, 6); j > 0; j--)
            {
                int at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0: text[at] = letters[random.Next(letters.Length)]; break;
                    case 1: text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)); break;
                    default: text.Insert(at, letters[random.Next(letters.Length)]); break;
                }
            }
            Assert.True(Told(PersonReader.Read("p", text.ToString(), Unrecognized, Today)) && Told(RegimenReader.Read("r", text.ToString())));
        }
    }

    private static bool Told<T>(Reading<T> reading) where T : class => reading.Succeeded != reading.Problems.Length > 0;

    private sealed class CountingStream(long length) : Stream
    {
        public long Taken { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => Taken; set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = (int)Math.Min(count, length - Taken);
            Array.Fill(buffer, (byte)'a', offset, given);
            Taken += given;
            return given;
        }
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
