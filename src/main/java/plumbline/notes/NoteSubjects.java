package plumbline.notes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.common.AreaName;
import plumbline.common.Ids;
import plumbline.people.Viewer;

/** Asks the package of a record whether a person may see it. */
@Singleton
final class NoteSubjects {

  private static final Pattern FORM = Pattern.compile("([a-z][a-z ]{0,60}) (" + Ids.FORM + ")");

  private final List<NoteSubject> kinds;

  NoteSubjects(List<NoteSubject> kinds) {
    this.kinds = kinds;
  }

  Optional<NoteSubject.Noted> find(Viewer viewer, AreaName area, String subject) {
    Matcher parts = FORM.matcher(subject);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long id = Long.parseLong(parts.group(2));
    return kinds.stream()
        .filter(each -> each.kind().equals(parts.group(1)))
        .findFirst()
        .flatMap(each -> each.find(viewer, area, id));
  }
}
