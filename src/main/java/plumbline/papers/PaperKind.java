package plumbline.papers;

import static plumbline.papers.SectionKind.ANSWERS;
import static plumbline.papers.SectionKind.CHALLENGE;
import static plumbline.papers.SectionKind.CORRECTIONS;
import static plumbline.papers.SectionKind.EVALUATION_QUESTIONS;
import static plumbline.papers.SectionKind.FINDINGS;
import static plumbline.papers.SectionKind.GOVERNANCE;
import static plumbline.papers.SectionKind.KEY;
import static plumbline.papers.SectionKind.MEASURES;
import static plumbline.papers.SectionKind.MOVED_SINCE;
import static plumbline.papers.SectionKind.MOVEMENT;
import static plumbline.papers.SectionKind.NEXT_STEPS;
import static plumbline.papers.SectionKind.NOT_RATED;
import static plumbline.papers.SectionKind.OPEN_QUESTIONS;
import static plumbline.papers.SectionKind.PAST_DUE;
import static plumbline.papers.SectionKind.PLAN;
import static plumbline.papers.SectionKind.RATINGS;
import static plumbline.papers.SectionKind.RECOMMENDATIONS;
import static plumbline.papers.SectionKind.SOURCE_NOTES;
import static plumbline.papers.SectionKind.STRENGTHEN;
import static plumbline.papers.SectionKind.SUMMARY;

import java.util.List;

/** The papers that scrutiny committees receive, each with the sections it begins with. */
public enum PaperKind {
  MONTHLY_POSITION(
      "Monthly position",
      "The ratings of some months, what moved and why, and what is to be done next",
      List.of(
          SUMMARY,
          GOVERNANCE,
          KEY,
          RATINGS,
          MOVEMENT,
          CHALLENGE,
          NEXT_STEPS,
          STRENGTHEN,
          NOT_RATED,
          CORRECTIONS,
          SOURCE_NOTES)),
  SINCE_LAST_MET(
      "Since you last met",
      "What moved, which promises are late, and what was answered since the last meeting",
      List.of(SUMMARY, GOVERNANCE, MOVED_SINCE, PAST_DUE, ANSWERS, OPEN_QUESTIONS, SOURCE_NOTES)),
  RECOMMENDATIONS_UPDATE(
      "Recommendations update",
      "Every recommendation of a review with its responses and timescales",
      List.of(SUMMARY, GOVERNANCE, RECOMMENDATIONS, PAST_DUE, MEASURES, SOURCE_NOTES)),
  TASK_GROUP_FOLLOW_UP(
      "Task group follow-up",
      "What a task group found and asked for, and what was done since",
      List.of(SUMMARY, GOVERNANCE, FINDINGS, RECOMMENDATIONS, MEASURES, SOURCE_NOTES)),
  EVALUATION(
      "Evaluation questions",
      "What a business case is judged by, question by question",
      List.of(SUMMARY, GOVERNANCE, EVALUATION_QUESTIONS, FINDINGS, MEASURES, SOURCE_NOTES)),
  DIAGNOSTIC(
      "Diagnostic findings",
      "What an outside diagnostic found, with its figures and opportunities",
      List.of(SUMMARY, GOVERNANCE, FINDINGS, RECOMMENDATIONS, MEASURES, SOURCE_NOTES)),
  PLAN_PROGRESS(
      "Action plan progress",
      "How the actions of a plan stand, what is late and why",
      List.of(SUMMARY, GOVERNANCE, PLAN, SOURCE_NOTES)),
  MEASURES_REPORT(
      "Measures",
      "The area’s measures with their charts",
      List.of(SUMMARY, GOVERNANCE, MEASURES, SOURCE_NOTES)),
  ONE_PAGE("One-page summary", "The position on one page", List.of(SUMMARY, MOVEMENT));

  private final String words;
  private final String meaning;
  private final List<SectionKind> sections;

  PaperKind(String words, String meaning, List<SectionKind> sections) {
    this.words = words;
    this.meaning = meaning;
    this.sections = sections;
  }

  public String words() {
    return words;
  }

  /** What stands in it, for whoever chooses a kind. */
  public String meaning() {
    return meaning;
  }

  /** The sections with which it begins, in order; whoever makes the paper may change them. */
  public List<SectionKind> sections() {
    return sections;
  }
}
