package jobsinpractice.simulator.figure;

/** A picture of the chapters. */
interface Figure {
  /** Returns the picture as an SVG document, the same text at every call. */
  String svg();
}
