package plumbline.observations;

import plumbline.common.Refused;

/**
 * Whom a value is about.
 *
 * @param name who that is; nothing for this area and for England
 */
public record Whom(About about, String name) {

  public static final Whom AREA = new Whom(About.AREA, "");

  public Whom {
    name = name.strip();
    Texts.requireShort("about_name", name, 200);
    boolean isKnown = about == About.AREA || about == About.ENGLAND;
    if (isKnown && !name.isEmpty()) {
      throw new Refused(
          "about_name", "Leave the name empty, or choose somebody else that the value is about.");
    }
    if (about == About.OTHER && name.isEmpty()) {
      throw new Refused("about_name", "Enter whom the value is about.");
    }
  }

  /** "This area", "England", "Statistical neighbours: the five nearest". */
  public String words() {
    if (name.isEmpty()) {
      return about.words();
    }
    return about == About.OTHER ? name : about.words() + ": " + name;
  }
}
