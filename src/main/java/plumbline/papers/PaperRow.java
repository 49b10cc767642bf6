package plumbline.papers;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PlanId;
import plumbline.common.PublicationId;
import plumbline.common.ReviewId;

/** A paper as the database keeps it, without its sections. */
@MappedEntity("paper")
record PaperRow(
    @Id PaperId id,
    PaperKind kind,
    String title,
    CommitteeId committeeId,
    String committee,
    @Nullable ItemId itemId,
    @Nullable LocalDate heldOn,
    Audience audience,
    @Nullable Month fromMonth,
    @Nullable Month toMonth,
    @Nullable ReviewId reviewId,
    @Nullable PlanId planId,
    String summary,
    @Nullable PublicationId correctsId,
    String maker,
    @Nullable PublicationId publicationId,
    int version) {

  Paper with(List<Section> sections) {
    return new Paper(
        id,
        kind,
        title,
        committeeId,
        committee,
        itemId,
        heldOn,
        audience,
        fromMonth,
        toMonth,
        reviewId,
        planId,
        summary,
        sections,
        correctsId,
        maker,
        publicationId != null,
        version);
  }
}
