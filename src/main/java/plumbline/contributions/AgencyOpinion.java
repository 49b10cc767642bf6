package plumbline.contributions;

import java.util.Optional;
import plumbline.narratives.Narratives;

/**
 * What an agency gives.
 *
 * @param level a key of the scale, or nothing when the agency cannot say
 * @param comment for the lead and the other agencies; no paper prints it
 * @param contributions the agency's own words for the narratives; papers print them under its name
 */
public record AgencyOpinion(Optional<String> level, String comment, Narratives contributions) {}
