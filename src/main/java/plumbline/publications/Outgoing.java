package plumbline.publications;

import org.jspecify.annotations.Nullable;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.papers.Paper;
import plumbline.reports.Report;

/**
 * A paper on its way.
 *
 * @param id what it will be known by once it is sent
 * @param draft under which it was made, if it was kept while it was made
 * @param report what it says at this moment
 * @param correction what its maker says was wrong with the paper that it corrects, or empty
 */
record Outgoing(
    PublicationId id, @Nullable PaperId draft, Paper paper, Report report, String correction) {}
