package plumbline.papers;

import java.time.LocalDate;
import plumbline.common.AreaName;
import plumbline.people.Viewer;

/**
 * From what a section is written.
 *
 * @param maker who makes the paper: through these eyes the ratings of the paper's months, its plan
 *     and the meeting's item are read, because the paper is what releases them
 * @param reader the paper's reader, a member of the committee or anybody of the area: everything
 *     else is read through these eyes, so that nothing unreleased gets into a paper
 * @param notes takes the notes to figures
 * @param today in London
 */
public record Contents(
    Viewer maker, Viewer reader, AreaName area, Paper paper, FootNotes notes, LocalDate today) {}
