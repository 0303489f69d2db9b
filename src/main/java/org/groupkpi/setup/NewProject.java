package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groupkpi.measure.Year;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;
import org.groupkpi.text.Resource;

/**
 * A project that does not exist yet.
 *
 * @param year reporting year
 * @param entities the rows of its entities, the group first
 * @param catalogues what it reports
 * @param found what last year's report or an old form shows of that
 * @param form of its definitions
 */
public record NewProject(
    Language language,
    Year year,
    NewEntities entities,
    List<ReadyCatalogue> catalogues,
    LastYear found,
    DefinitionForm form) {
  private static final String MARK = "\uFEFF";

  public NewProject {
    catalogues = List.copyOf(catalogues);
  }

  /**
   * Its files by their paths below the project folder.
   *
   * @param name of that folder
   * @throws WrongDefinitions if a catalogue cannot be read
   */
  public SortedMap<String, byte[]> files(String name) throws IOException, WrongDefinitions {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    places.put("<group>", entities.group());
    places.put("<year>", year.toString());
    places.put("<languages>", languages());
    places.put("<folder>", name.contains(" ") ? '"' + name + '"' : name);
    files.put("project.yaml", filled("project", ".yaml", places).getBytes(UTF_8));
    String readme = filled("README", ".txt", places).replace("\n", "\r\n");
    files.put("README.txt", (MARK + readme).getBytes(UTF_8));
    ProposedTables proposed =
        ProposedTables.of(found, catalogues, language, entities.group(), entities.segments());
    TableSet all = proposed.tables().with(TableName.ENTITIES, entities.rows(proposed.tables()));
    form.files(tables(all), language, year.firstDay())
        .forEach((file, bytes) -> files.put("definitions/" + file, bytes));
    if (!proposed.published().isEmpty()) {
      TableLayout csv = new TableLayout(DefinitionForm.CSV, language);
      files.put(
          "history/published.csv", CsvForm.of(csv.of(TableName.PUBLISHED, proposed.published())));
    }
    return files;
  }

  /** The folders that stand ready, empty. */
  public List<String> folders() {
    return List.of("submissions/" + year);
  }

  /** Writes its files into a folder that is there. */
  public void writeTo(Path folder, String name) throws IOException, WrongDefinitions {
    for (String empty : folders()) {
      Files.createDirectories(folder.resolve(empty));
    }
    for (Map.Entry<String, byte[]> file : files(name).entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.write(place, file.getValue());
    }
  }

  private String filled(String resource, String ending, Map<String, String> places) {
    String text = Resource.text(NewProject.class, resource + "." + language.code() + ending);
    for (Map.Entry<String, String> place : places.entrySet()) {
      text = text.replace(place.getKey(), place.getValue());
    }
    return text;
  }

  /** Both languages where every entity has a name in both. */
  private String languages() {
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    return entities.named(other) ? language.code() + ", " + other.code() : language.code();
  }

  private List<TableRows> tables(TableSet all) {
    TableLayout layout = new TableLayout(form, language);
    List<TableRows> tables = new ArrayList<>();
    for (TableName name : TableName.definitions()) {
      if (form == DefinitionForm.XLSX || name.required() || !all.rows(name).isEmpty()) {
        tables.add(layout.of(name, all.rows(name)));
      }
    }
    return tables;
  }
}
