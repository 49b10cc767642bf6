package plumbline.meetings;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.PersonId;
import plumbline.common.QuestionId;
import plumbline.people.Viewer;

/** Questions and answers on the items that a person may read. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuestionRepository extends GenericRepository<QuestionRow, QuestionId> {

  /** Of which questions, 0 for whichever. */
  record Of(CommitteeId committee, ItemId item, QuestionId question) {

    static Of committee(CommitteeId id) {
      return new Of(id, new ItemId(0), new QuestionId(0));
    }

    static Of item(ItemId id) {
      return new Of(new CommitteeId(0), id, new QuestionId(0));
    }

    static Of question(QuestionId id) {
      return new Of(new CommitteeId(0), new ItemId(0), id);
    }
  }

  /** An answer to one of several questions. */
  @Introspected
  record AnswerRow(QuestionId questionId, String words, String role, LocalDate saidOn) {

    Said said() {
      return new Said(words, role, saidOn);
    }
  }

  String FROM =
      """
      FROM question q
      JOIN item i ON i.area_id = q.area_id AND i.id = q.item_id
      JOIN meeting m ON m.area_id = i.area_id AND m.id = i.meeting_id
      """;

  String WHERE =
      """
      WHERE q.area_id = :area
        AND (:ofCommittee = 0 OR m.committee_id = :ofCommittee)
        AND (:ofItem = 0 OR q.item_id = :ofItem)
        AND (:ofQuestion = 0 OR q.id = :ofQuestion)
        AND
      """
          + ItemRepository.READABLE;

  default List<QuestionRow> questions(Viewer viewer, AreaId area, Of of, LocalDate today) {
    return questions(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        of.committee(),
        of.item(),
        of.question());
  }

  @Query(
      "SELECT q.id, i.meeting_id, q.item_id, i.title, q.words, q.role, q.said_on "
          + FROM
          + WHERE
          + "ORDER BY q.said_on, q.id LIMIT 1000")
  List<QuestionRow> questions(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      CommitteeId ofCommittee,
      ItemId ofItem,
      QuestionId ofQuestion);

  default List<AnswerRow> answers(Viewer viewer, AreaId area, Of of, LocalDate today) {
    return answers(
        area,
        viewer.readsWholeArea(area),
        MeetingRepository.committees(viewer, area),
        MeetingRepository.publicUntil(viewer, area, today),
        of.committee(),
        of.item(),
        of.question());
  }

  @Query(
      "SELECT a.question_id, a.words, a.role, a.said_on "
          + FROM
          + "JOIN answer a ON a.area_id = q.area_id AND a.question_id = q.id "
          + WHERE
          + "ORDER BY a.said_on, a.id LIMIT 5000")
  List<AnswerRow> answers(
      AreaId area,
      boolean wholeArea,
      List<CommitteeId> committees,
      LocalDate publicUntil,
      CommitteeId ofCommittee,
      ItemId ofItem,
      QuestionId ofQuestion);

  @Query(
      """
      INSERT INTO question (id, area_id, item_id, words, role, said_on, kept_by, kept_at)
      VALUES (:id, :area, :item, :words, :role, :day, :person, :now)
      """)
  int ask(
      QuestionId id,
      AreaId area,
      ItemId item,
      String words,
      String role,
      LocalDate day,
      PersonId person,
      LocalDateTime now);

  @Query(
      """
      INSERT INTO answer (id, area_id, question_id, words, role, said_on, kept_by, kept_at)
      VALUES (:number, :area, :question, :words, :role, :day, :person, :now)
      """)
  int answer(
      long number,
      AreaId area,
      QuestionId question,
      String words,
      String role,
      LocalDate day,
      PersonId person,
      LocalDateTime now);
}
