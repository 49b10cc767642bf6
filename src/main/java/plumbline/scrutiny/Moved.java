package plumbline.scrutiny;

import plumbline.ratings.Mark;
import plumbline.ratings.Movement;

/** A criterion whose rating is another one now; {@code direction} is "up", "down" or empty. */
public record Moved(
    String code,
    String title,
    String href,
    Mark mark,
    Movement kind,
    String direction,
    String movement,
    String reason) {}
