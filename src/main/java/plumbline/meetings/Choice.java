package plumbline.meetings;

/** One of several; the hint may be empty. */
record Choice(String value, String text, String hint, boolean selected) {}
