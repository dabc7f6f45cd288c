package jobsinpractice.simulator.figure;

import java.util.function.Supplier;

/**
 * One figure of the chapters.
 *
 * @param file its name in chapters/figures
 * @param chapters the numbers of the chapters that show it
 * @param alt what the picture shows, for readers who do not see it
 * @param figure draws it
 */
record FigureEntry(String file, String chapters, String alt, Supplier<Figure> figure) {}
