package jobsinpractice.simulator.figure;

/**
 * What a moving figure shows for the reader's numbers.
 *
 * @param svg the curves, without styles, to be put into a page
 * @param summary what they show, in two sentences or three
 * @param csv each point: panel, curve, x, y
 */
public record MovedFigure(String svg, String summary, String csv) {}
