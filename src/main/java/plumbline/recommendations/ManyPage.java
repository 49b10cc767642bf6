package plumbline.recommendations;

import java.util.List;
import plumbline.web.Field;

/**
 * Many short forms for the recommendations of one review.
 *
 * @param found what was found in a pasted text, in a sentence; empty where nothing was pasted
 * @param left what of a pasted text belongs to no recommendation
 */
record ManyPage(
    String heading,
    String review,
    String reviewId,
    String back,
    String base,
    String found,
    List<String> left,
    Field pasted,
    int many,
    List<Block> blocks) {

  /** One short form; its fields are numbered from 1. */
  record Block(int number, Field reference, Field theme, Field words, Field timescale) {}
}
