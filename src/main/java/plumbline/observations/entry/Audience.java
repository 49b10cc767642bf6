package plumbline.observations.entry;

import java.util.List;
import plumbline.web.Choice;

/** Who else may read a value; empty for whoever does not decide that. */
public record Audience(List<Choice> readers, List<Choice> committees, String committeeError) {}
