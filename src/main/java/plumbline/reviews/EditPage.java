package plumbline.reviews;

import java.util.List;
import plumbline.web.Choice;
import plumbline.web.Field;

/** The form for a review. */
record EditPage(
    String heading,
    String back,
    String backWords,
    String action,
    int version,
    List<Choice> kinds,
    String kindError,
    Field title,
    Field conductedBy,
    Field began,
    Field ended,
    Field published,
    List<Choice> readers,
    String readersError,
    List<Choice> committees,
    String committeeError,
    Field marking,
    Field source,
    List<Choice> predecessors,
    String predecessorError,
    Field verdict,
    Field outcome) {}
