using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Osteon.Vocabulary.People;
using Osteon.Vocabulary.Regimens;
using Osteon.Vocabulary.Tables;

namespace Osteon.Tests.Vocabulary;

/// <summary>Schema and reader say the same.</summary>
public sealed class SchemaTests
{
    private static JsonSchema Schema(string name) => new(JsonDocument.Parse(Schemas.Text(name)).RootElement);

    public static TheoryData<string, string> Shapes()
    {
        TheoryData<string, string> shapes = [];
        foreach (MappingShape shape in PersonReader.Shapes)
            shapes.Add("person", shape.Name);
        foreach (MappingShape shape in RegimenReader.Shapes)
            shapes.Add("regimen", shape.Name);
        return shapes;
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Every_key_the_reader_knows_is_in_the_schema_and_no_other(string schema, string shape)
    {
        MappingShape known = (schema == "person" ? PersonReader.Shapes : RegimenReader.Shapes).First(s => s.Name == shape);
        Assert.Equal(known.Keys.Order(), Definition(Schema(schema).Root, shape, schema).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());
    }

    [Theory, InlineData("person"), InlineData("regimen")]
    public void Every_definition_is_a_block_the_reader_knows(string schema) => Assert.Equal(
        (schema == "person" ? PersonReader.Shapes : RegimenReader.Shapes).Select(s => s.Name).Where(name => name != schema).Order(),
        Schema(schema).Root.GetProperty("$defs").EnumerateObject().Select(d => d.Name).Order());

    [Fact]
    public void Suggested_words_are_the_reader_s_own()
    {
        JsonElement person = Schema("person").Root;
        void Same(IEnumerable<string> names, JsonElement holder) =>
            Assert.Equal(names.Select(Spelling.Fold).Order(), holder.GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(e => Spelling.Fold(e.GetString()!)).Order());
        JsonElement Property(string name) => person.GetProperty("properties").GetProperty(name);
        JsonElement Item(string name) => Property(name).GetProperty("anyOf")[2].GetProperty("items");
        Same(PersonWords.Sexes.Names, Property("sex"));
        Same(PersonWords.Ancestries.Names, Property("ancestry"));
        Same(PersonWords.SummerSuns.Names, Property("summer_sun"));
        Same(PersonWords.ClottingDisorders.Names, Item("clotting"));
        Same(PersonWords.Conditions.Names, Item("conditions"));
        Same(PersonWords.Symptoms.Names, Item("symptoms"));
        Same(LabReader.Names.Names, Definition(person, "lab", "person").GetProperty("properties").GetProperty("test"));
        Same(PersonWords.BoneSites.Names, Definition(person, "scan", "person").GetProperty("properties").GetProperty("site"));
        Same(PersonWords.FractureSites.Names, Definition(person, "fracture", "person").GetProperty("properties").GetProperty("site"));
        Same(PersonWords.Regions.Names, Definition(person, "diet", "person").GetProperty("properties").GetProperty("region"));
    }

    public static TheoryData<string> People() => [.. Directory.GetFiles(Repository.Path("samples"), "*.yaml")];

    public static TheoryData<string> Regimens() => [.. Directory.GetFiles(Repository.Path("samples", "regimens"), "*.yaml")];

    [Theory, MemberData(nameof(People))]
    public void Every_sample_of_a_person_is_valid_and_means_the_same_in_json(string file)
    {
        JsonNode json = Json(DocumentReader.Read(file, File.ReadAllText(file)).OrThrow());
        Assert.Empty(Schema("person").Violations(JsonDocument.Parse(json.ToJsonString()).RootElement));
        Person fromYaml = PersonReader.FromFile(file).OrThrow(), fromJson = PersonReader.Read("p.json", json.ToJsonString()).OrThrow();
        Assert.Equal((fromYaml.AgeYears, fromYaml.Labs.Length, fromYaml.Medicines.GetType()), (fromJson.AgeYears, fromJson.Labs.Length, fromJson.Medicines.GetType()));
    }

    [Theory, MemberData(nameof(Regimens))]
    public void Every_sample_of_a_regimen_is_valid(string file) => Assert.Empty(Schema("regimen").Violations(
        JsonDocument.Parse(Json(DocumentReader.Read(file, File.ReadAllText(file)).OrThrow()).ToJsonString()).RootElement));

    [Theory]
    [InlineData("{\"age\": 60}")]
    [InlineData("{\"age\": 60, \"sex\": \"female\", \"heigth\": \"165 cm\"}")]
    [InlineData("{\"age\": 600, \"sex\": \"female\"}")]
    [InlineData("{\"age\": 60, \"sex\": \"female\", \"medicines\": []}")]
    [InlineData("{\"age\": 60, \"sex\": \"female\", \"clotting\": []}")]
    [InlineData("{\"age\": 60, \"sex\": \"female\", \"dxa\": [{\"site\": \"forearm\"}]}")]
    [InlineData("{\"age\": 60, \"sex\": \"female\", \"as_of\": \"01.02.2025\"}")]
    public void What_the_schema_refuses_the_reader_refuses_too(string json)
    {
        Assert.NotEmpty(Schema("person").Violations(JsonDocument.Parse(json).RootElement));
        Assert.False(PersonReader.Read("p.json", json).Succeeded);
    }

    private static JsonElement Definition(JsonElement root, string shape, string schema)
    {
        JsonElement definition = shape == schema ? root : root.GetProperty("$defs").GetProperty(shape);
        return definition.TryGetProperty("properties", out _) ? definition : definition.GetProperty("anyOf").EnumerateArray().Single(one => one.TryGetProperty("properties", out _));
    }

    // Plain numbers of YAML become numbers, as any YAML reader makes them.
    private static JsonNode Json(DocumentNode node) => node switch
    {
        DocumentNode.Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Json(entry.Value)))),
        DocumentNode.Sequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        DocumentNode.Scalar { Quoted: false, Text: var text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
        DocumentNode.Scalar scalar => JsonValue.Create(scalar.Text)!,
        _ => throw new NotSupportedException(),
    };
}
