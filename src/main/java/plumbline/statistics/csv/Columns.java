package plumbline.statistics.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plumbline.common.Refused;

/** Where the columns of a file stand, by their names in whatever case and order. */
final class Columns {

  /** What every file of the Department's publication service says of each row. */
  private static final List<String> LEAD =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "region_code",
          "new_la_code");

  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> twice = new HashSet<>();

  private Columns(List<String> names) {
    this.names = List.copyOf(names);
    for (int at = 0; at < names.size(); at++) {
      String name = plain(names.get(at));
      if (places.putIfAbsent(name, at) != null) {
        twice.add(name);
      }
    }
  }

  static Columns of(CsvRecord header) {
    return new Columns(header.getFields());
  }

  private static String plain(String name) {
    return name.strip().replaceAll("[\\s-]+", "_").toLowerCase(Locale.ROOT);
  }

  int size() {
    return names.size();
  }

  boolean has(String name) {
    return places.containsKey(plain(name));
  }

  /** The name as the file writes it. */
  String written(int place) {
    return names.get(place).strip();
  }

  /** The definition of the file that has these columns; of several, the one that asks for most. */
  FileDefinition recognise(List<FileDefinition> known) {
    FileDefinition best = null;
    for (FileDefinition each : known) {
      boolean fits = each.recognisedBy().stream().allMatch(this::has);
      if (fits && (best == null || each.recognisedBy().size() > best.recognisedBy().size())) {
        best = each;
      }
    }
    if (best == null) {
      throw new Refused("files", unknown(known));
    }
    for (String name : LEAD) {
      if (place(List.of(name)).isEmpty()) {
        throw new Refused(
            "files",
            "This file has no column %s, without which its rows cannot be placed: choose the file as published."
                .formatted(name));
      }
    }
    return best;
  }

  private String unknown(List<FileDefinition> known) {
    List<String> looked = new ArrayList<>();
    known.forEach(each -> looked.add(String.join(" and ", each.recognisedBy())));
    String found = String.join(", ", names.stream().limit(4).map(Columns::shown).toList());
    return "This is none of the files that can be read here: it begins with the columns %s; looked for were %s."
        .formatted(found, String.join(", or ", looked));
  }

  private static String shown(String name) {
    String text = name.strip();
    return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
  }

  /** The place of the first of these names that the file has. */
  Optional<Integer> place(List<String> spellings) {
    for (String name : spellings) {
      Integer place = places.get(plain(name));
      if (place != null) {
        refuseTwice(name);
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private void refuseTwice(String name) {
    if (twice.contains(plain(name))) {
      throw new Refused(
          "files",
          "The column %s stands twice in the heading, so it is unknown which one counts: take one out."
              .formatted(name));
    }
  }

  /** The place of a column that every file has. */
  int lead(String name) {
    return Objects.requireNonNull(places.get(name));
  }
}
