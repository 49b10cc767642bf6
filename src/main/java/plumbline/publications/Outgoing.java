package plumbline.publications;

import plumbline.common.PublicationId;
import plumbline.papers.Paper;
import plumbline.reports.Report;

/**
 * A paper on its way.
 *
 * @param id what it will be known by once it is sent
 * @param report what it says at this moment
 * @param correction what its maker says was wrong with the paper that it corrects, or empty
 */
record Outgoing(PublicationId id, Paper paper, Report report, String correction) {}
