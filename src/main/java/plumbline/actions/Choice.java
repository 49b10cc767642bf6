package plumbline.actions;

/** One of several things that can be chosen; {@code selected} is for lists that drop down. */
public record Choice(String value, String text, boolean checked, boolean selected) {

  public static Choice of(String value, String text, boolean chosen) {
    return new Choice(value, text, chosen, chosen);
  }
}
