package plumbline.seed;

/** Replays the papers side by side and looks for what is true across them. */
class CrossReplayTest {

  static final String TABLE = "across";
}
