package plumbline.notes;

/**
 * What a note says.
 *
 * @param printed the words of the paper, or empty where it has none
 * @param understood what is taken to be meant
 * @param why how one knows, or why it stays open
 * @param pageReference where in the paper it stands, or empty
 */
public record NoteText(String printed, String understood, String why, String pageReference) {}
