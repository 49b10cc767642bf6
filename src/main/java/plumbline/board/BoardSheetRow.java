package plumbline.board;

import plumbline.common.FrameworkVersion;

/**
 * A rating of the board with the framework that its month was rated on.
 *
 * @param reason why it moved, or empty where the person may not read it
 */
record BoardSheetRow(FrameworkVersion framework, BoardCell cell, String reason) {}
