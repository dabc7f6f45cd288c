/**
 * The simulator's moving figures as JavaScript. {@code BrowserFigures} is what a page calls; the
 * classes of the simulator, and those of the engine that it runs, are compiled as they are. {@code
 * ReplacedClasses} lists the exceptions: classes that the compiler, TeaVM, lacks, that give other
 * numbers in a browser, or that need what a page lacks. {@code CastResource} puts the cast's
 * numbers into the script.
 */
package jobsinpractice.figures;
