package plumbline.people;

import java.util.List;

/**
 * The people of the sample area, whose password is known; a bean only while the sample is shown.
 */
public record SamplePeople(List<SamplePerson> people, String password) {

  /** One of them, and what they are for. */
  public record SamplePerson(String email, String role) {}
}
