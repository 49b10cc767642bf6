package plumbline.papers.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.ReviewPartId;
import plumbline.reviews.Part;

/** The parts of a review in print order, each with those that stand below it. */
final class PartTree {

  private final List<Part> top = new ArrayList<>();
  private final Map<ReviewPartId, List<Part>> below = new LinkedHashMap<>();

  PartTree(List<Part> parts) {
    for (Part part : parts) {
      ReviewPartId parent = part.parentId();
      if (parent == null) {
        top.add(part);
      } else {
        below.computeIfAbsent(parent, none -> new ArrayList<>()).add(part);
      }
    }
  }

  List<Part> top() {
    return top;
  }

  List<Part> below(Part part) {
    return below.getOrDefault(part.id(), List.of());
  }

  /** Everything below a part, however deep, in print order. */
  List<Part> allBelow(Part part) {
    List<Part> all = new ArrayList<>();
    for (Part child : below(part)) {
      all.add(child);
      all.addAll(allBelow(child));
    }
    return all;
  }
}
