package plumbline.meetings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.ItemId;
import plumbline.common.MeetingId;
import plumbline.common.QuestionId;

/** A question without its answers. */
@MappedEntity("question")
record QuestionRow(
    @Id QuestionId id,
    MeetingId meetingId,
    ItemId itemId,
    String title,
    String words,
    String role,
    LocalDate saidOn) {

  Question with(List<Said> answers) {
    return new Question(id, meetingId, itemId, title, new Said(words, role, saidOn), answers);
  }
}
